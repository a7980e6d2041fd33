import { useEffect, useRef, useState } from 'react';
import { type TimelineEvent } from '../../../lib/api-types';
import { useUrlValue } from '../../../lib/url/use-url-value';
import { useSearchDraft } from '../../../lib/url/use-search-draft';
import { useHits } from '../reading/use-hits';

export interface Finding {
  /** What is looked for; empty for nothing. */
  find: string;
  typed: string;
  type: (text: string) => void;
  searching: boolean;
  /** Hits that are known; there may be `more`. */
  count: number;
  more: boolean;
  /** Of the current hit; 0 is the newest. */
  position: number;
  /** One hit further back in time, or forward with -1. */
  step: (by: 1 | -1) => void;
}

/** What is looked for in the conversation, by the address, and the way from hit to hit. */
export function useFinding(clientId: string, goTo: (event: TimelineEvent) => void): Finding {
  const [value, setValue] = useUrlValue('find', { replace: true });
  const { typed, type } = useSearchDraft(value ?? '', (text) => setValue(text));
  const find = (value ?? '').trim();
  const hits = useHits(clientId, find);
  const [position, setPosition] = useState(0);
  const events = hits.data?.events ?? [];

  // Opens at the newest hit as soon as it is known.
  const opened = useRef('');
  useEffect(() => {
    if (!hits.data || opened.current === find) return;
    opened.current = find;
    setPosition(0);
    const newest = hits.data.events[0];
    if (newest) goTo(newest);
  }, [hits.data, find, goTo]);

  const step = (by: 1 | -1) => {
    const target = events[position + by];
    if (!target) return;
    setPosition(position + by);
    goTo(target);
  };
  return {
    find,
    typed,
    type,
    searching: find !== '' && hits.isPending,
    count: events.length,
    more: hits.data?.more ?? false,
    position,
    step,
  };
}
