import { useEffect, useRef, useState } from 'react';

interface Draft {
  text: string;
  /** The value when the last letter was typed, and the one we sent last: seeing either, the draft still holds. */
  base: string;
  sent: string | null;
}

const PAUSE = 250;

/**
 * What is being typed, until it stands still and becomes the value. A value that changes by other hands, such as
 * the Back button, replaces the draft.
 */
export function useSearchDraft(value: string, onSettled: (text: string) => void) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const holds = draft !== null && (value === draft.base || value === draft.sent);
  const type = (text: string) => {
    setDraft((last) => ({ text, base: value, sent: last?.sent ?? null }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setDraft((last) => last && { ...last, sent: text });
      onSettled(text);
    }, PAUSE);
  };
  return { typed: holds ? draft.text : value, type };
}
