import { useCallback, useEffect, useRef, useState } from 'react';

export interface Selection {
  ids: ReadonlySet<number>;
  /** Takes one in or out; with `through`, all between this one and the last that was touched. */
  toggle: (index: number, through: boolean) => void;
  set: (ids: readonly number[]) => void;
}

/** Which of the listed people are picked. They stay picked while the list is sorted or narrowed down. */
export function useSelection(listed: readonly { clientId: number }[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const last = useRef<number | null>(null);
  const latest = useRef(listed);
  useEffect(() => {
    latest.current = listed;
  }, [listed]);
  const toggle = useCallback((index: number, through: boolean) => {
    const from = through && last.current !== null ? last.current : index;
    last.current = index;
    const touched = latest.current
      .slice(Math.min(from, index), Math.max(from, index) + 1)
      .map(({ clientId }) => clientId);
    const target = latest.current[index]?.clientId;
    setIds((now) => {
      const next = new Set(now);
      const into = target !== undefined && !now.has(target);
      for (const id of touched) {
        if (into) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const set = useCallback((chosen: readonly number[]) => setIds(new Set(chosen)), []);
  return { ids, toggle, set };
}
