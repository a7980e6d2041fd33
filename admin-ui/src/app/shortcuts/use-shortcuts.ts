import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { isTyping } from '../../lib/browser/is-typing';
import { useRangeSearch } from '../../lib/url/use-range';
import { overlay } from '../overlay';
import { pages } from '../pages';
import { press } from './pressed';

const letters = new Map(pages.map(({ letter, path }) => [letter, path]));
/** Longer between two keys, and they are no pair. */
const PATIENCE = 1200;

/** The keys that work on every page; `?` lists them. */
export function useShortcuts(): void {
  const navigate = useNavigate();
  const search = useRangeSearch();
  useEffect(() => {
    let waitingSince = -Infinity;
    const onKey = (event: KeyboardEvent) => {
      const { command, waiting } = press(
        {
          key: event.key,
          command: event.ctrlKey || event.metaKey,
          alt: event.altKey,
          typing: isTyping(event.target),
        },
        event.timeStamp - waitingSince < PATIENCE,
        letters,
      );
      waitingSince = waiting ? event.timeStamp : -Infinity;
      if (!command) return;
      event.preventDefault();
      if ('goTo' in command) void navigate({ pathname: command.goTo, search });
      else overlay.set(overlay.get() === command.open ? null : command.open);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, search]);
}
