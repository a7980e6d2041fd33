/** Where things can stand and float once a place is painted, from above. */
export interface Ground {
  /** Foot of what stands on land; undefined if there is none. */
  landAt?: (x: number) => number;
  /** The part of the width that is land, if it is not all of it. */
  shore?: readonly [number, number];
  /** What stands on land stands before the water, not behind it. */
  inFront?: true;
  /** Where water begins; what floats does so below it. */
  water?: number;
  /** Where water begins that is painted already. */
  lake?: number;
  /** Where small things lie: a sill, a table. */
  tableAt?: number;
}
