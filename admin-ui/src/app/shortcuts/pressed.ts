/** What a key asks for. */
export type Command = { open: 'palette' | 'shortcuts' } | { goTo: string };

interface Key {
  key: string;
  command: boolean;
  alt: boolean;
  typing: boolean;
}

export interface Pressed {
  command: Command | null;
  /** The first key of a pair has been pressed, and the second may follow. */
  waiting: boolean;
}

/**
 * Reads one key. Ctrl or Cmd K works everywhere; bare letters only where nobody is typing.
 * @param letters letters that follow g, with the path each leads to
 */
export function press(
  { key, command, alt, typing }: Key,
  waiting: boolean,
  letters: ReadonlyMap<string, string>,
): Pressed {
  const nothing = { command: null, waiting: false };
  if (command) return key.toLowerCase() === 'k' ? { ...nothing, command: { open: 'palette' } } : nothing;
  if (typing || alt) return nothing;
  if (key === '?') return { ...nothing, command: { open: 'shortcuts' } };
  const path = waiting ? letters.get(key) : undefined;
  if (path) return { ...nothing, command: { goTo: path } };
  // Shift arrives as a key of its own on the way to another.
  return { command: null, waiting: key === 'g' || (waiting && key === 'Shift') };
}
