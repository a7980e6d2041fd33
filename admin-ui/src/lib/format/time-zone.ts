import { createContext, useContext } from 'react';
import { useNow } from '../browser/use-now';
import { type Day, dayOf } from './days';

/** The zone in which the server counts days; all times are shown in it, so that days and times agree. */
export const TimeZoneContext = createContext('UTC');

export const useTimeZone = (): string => useContext(TimeZoneContext);

export function useToday(): Day {
  const timeZone = useTimeZone();
  return dayOf(new Date(useNow()), timeZone);
}
