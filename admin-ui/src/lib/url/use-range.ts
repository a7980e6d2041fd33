import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useToday } from '../format/time-zone';
import { type DateRange, type RangeChoice, rangeSearch, readRange, writeCompare, writeRange } from './range';

interface RangeControls {
  range: DateRange;
  choose: (choice: RangeChoice) => void;
  setCompare: (compare: boolean) => void;
}

/** The range of dates in the address, one for all pages, and ways to change it. */
export function useRange(): RangeControls {
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const range = useMemo(() => readRange(params, today), [params, today]);
  return {
    range,
    choose: (choice) => setParams((now) => writeRange(now, choice), { preventScrollReset: true }),
    setCompare: (compare) =>
      setParams((now) => writeCompare(now, compare), { preventScrollReset: true, replace: true }),
  };
}

/** The search of links to other pages, so that the range goes along. */
export function useRangeSearch(): string {
  const [params] = useSearchParams();
  return rangeSearch(params);
}
