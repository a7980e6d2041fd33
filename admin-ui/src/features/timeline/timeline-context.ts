import { createContext, useContext } from 'react';
import { type Story, storyOf } from './rows/story';

/** What every row may need of the conversation around it. */
export interface TimelineTools {
  /** What is looked for; hits are marked. */
  find: string;
  /** The event that was jumped to. */
  focused: string | null;
  story: Story;
  /** Width of the column in pixels. */
  available: number;
  openPicture: (eventId: string) => void;
  openDetails: (eventId: string) => void;
}

const nothing = (): void => undefined;

export const TimelineContext = createContext<TimelineTools>({
  find: '',
  focused: null,
  story: storyOf([]),
  available: 560,
  openPicture: nothing,
  openDetails: nothing,
});

export const useTimelineTools = (): TimelineTools => useContext(TimelineContext);
