import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useToday } from '../format/time-zone';
import { type DateRange, type RangeChoice, readRange, writeRange } from './range';

/** The range of dates in the address, and a way to choose another. */
export function useRange(): [DateRange, (choice: RangeChoice) => void] {
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const range = useMemo(() => readRange(params, today), [params, today]);
  return [range, (choice) => setParams((now) => writeRange(now, choice), { preventScrollReset: true })];
}
