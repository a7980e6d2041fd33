/**
 * The day on which a moment lies.
 * @param starts of days in their order, and last of the day after them
 * @returns its place; -1 before the first, the number of days after the last
 */
export function dayAt(starts: readonly number[], time: number): number {
  let [low, high] = [-1, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}
