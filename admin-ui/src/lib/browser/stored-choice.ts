import { createStore } from './store';

/** One of a few values that somebody chose, remembered by the browser where it remembers anything. */
export function storedChoice<T extends string>(key: string, values: readonly T[], fallback: T) {
  const read = (): T => {
    try {
      const stored = localStorage.getItem(key);
      return values.find((value) => value === stored) ?? fallback;
    } catch {
      return fallback;
    }
  };
  const store = createStore(read());
  return {
    ...store,
    set: (value: T): void => {
      store.set(value);
      try {
        localStorage.setItem(key, value);
      } catch {
        // Forbidden storage costs only the memory of the choice.
      }
    },
  };
}
