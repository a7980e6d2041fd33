const LABEL_WIDTH = 76;

/** Indexes that get a label on an axis of `width` pixels: evenly spread, the last always among them. */
export function labelledSlots(count: number, width: number): number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(1, Math.floor(width / LABEL_WIDTH))));
  const indexes: number[] = [];
  for (let index = count - 1; index >= 0; index -= step) indexes.unshift(index);
  return indexes;
}
