/** pg gives bigint as text; every count of ours fits a double exactly. */
export function numbers<K extends string>(row: Record<K, string | number | null>): Record<K, number> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, Number(value)])) as Record<
    K,
    number
  >;
}
