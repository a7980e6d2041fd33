/**
 * The same as `percentile_cont` of Postgres: between two neighbours it is interpolated. Puts the numbers into another
 * order, because finding one place takes a fraction of what sorting all of them does (Hoare's quickselect, 1961).
 * @param shares from 0 to 1, ascending: what one has put behind it needs no second look for the next
 * @returns null for each without numbers
 */
export function percentilesOf(numbers: Float64Array, shares: readonly number[]): (number | null)[] {
  if (numbers.length === 0) return shares.map(() => null);
  let known = 0;
  return shares.map((share) => {
    const place = share * (numbers.length - 1);
    const below = Math.floor(place);
    const value = select(numbers, below, known);
    known = below;
    if (below === place) return value;
    let next = Infinity;
    for (let i = below + 1; i < numbers.length; i += 1) if (numbers[i]! < next) next = numbers[i]!;
    return value + (next - value) * (place - below);
  });
}

/**
 * The number that would stand at `place` if they were sorted; smaller ones are before it afterwards, larger ones behind.
 * @param from a place before which there are none that belong behind it
 */
function select(numbers: Float64Array, place: number, from: number): number {
  let [left, right] = [from, numbers.length - 1];
  while (left < right) {
    const pivot = medianOf(numbers[left]!, numbers[(left + right) >> 1]!, numbers[right]!);
    let [i, j] = [left, right];
    while (i <= j) {
      while (numbers[i]! < pivot) i += 1;
      while (numbers[j]! > pivot) j -= 1;
      if (i <= j) {
        const moved = numbers[i]!;
        numbers[i++] = numbers[j]!;
        numbers[j--] = moved;
      }
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else break;
  }
  return numbers[place]!;
}

const medianOf = (a: number, b: number, c: number): number =>
  Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
