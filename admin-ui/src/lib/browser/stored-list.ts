import { createStore } from './store';

/** Some of a few values that somebody chose, remembered by the browser where it remembers anything. */
export function storedList(key: string, fallback: readonly string[]) {
  const read = (): readonly string[] => {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      return Array.isArray(stored) ? stored.filter((value) => typeof value === 'string') : fallback;
    } catch {
      return fallback;
    }
  };
  const store = createStore(read());
  return {
    ...store,
    set: (values: readonly string[]): void => {
      store.set(values);
      try {
        localStorage.setItem(key, JSON.stringify(values));
      } catch {
        // Forbidden storage costs only the memory of the choice.
      }
    },
  };
}
