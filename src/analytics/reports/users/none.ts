/** Stands for "has none" among the values of a filter; the payload of a deep link cannot hold brackets. */
export const NONE = '(none)';
