/** Adds a parameter to the query and gives its place in it, such as `$3`. */
export type Bind = (value: unknown) => string;

/** The values of a query, and what adds them. */
export function parameters(): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [];
  return { values, bind: (value) => `$${values.push(value)}` };
}

/** Inclusive days of the analytics time zone; open where one is left out. */
interface Days {
  from?: string | undefined;
  to?: string | undefined;
}

/** @returns bounds of the column `day` */
export function dayBounds({ from, to }: Days, bind: Bind): string[] {
  return [
    ...(from === undefined ? [] : [`day >= ${bind(from)}::date`]),
    ...(to === undefined ? [] : [`day <= ${bind(to)}::date`]),
  ];
}

/** @returns bounds of a column of moments, bound only where they are asked for */
export function momentBounds({ from, to }: Days, timeZone: string, bind: Bind): (column: string) => string[] {
  return (column) => [
    ...(from === undefined
      ? []
      : [`${column} >= (${bind(from)}::date)::timestamp AT TIME ZONE ${bind(timeZone)}`]),
    ...(to === undefined
      ? []
      : [`${column} < (${bind(to)}::date + 1)::timestamp AT TIME ZONE ${bind(timeZone)}`]),
  ];
}
