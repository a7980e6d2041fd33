export type Slots = Readonly<Record<string, string>>;

/** Puts `slots` into a line: `{it}` as it is, `{It}` with a capital letter. */
export function fill(line: string, slots: Slots): string {
  return line.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const value = slots[slot.charAt(0).toLowerCase() + slot.slice(1)] ?? '';
    return /^[A-Z]/.test(slot) ? value.charAt(0).toUpperCase() + value.slice(1) : value;
  });
}
