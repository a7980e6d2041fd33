const QUOTE = 0x22;
const LINE_FEED = 0x0a;

/** Counts the records of CSV (RFC 4180) that arrives in pieces; a line feed between quotes ends none. */
export function csvCounter(): (piece: Uint8Array) => number {
  let quoted = false;
  let records = 0;
  return (piece) => {
    for (const byte of piece) {
      if (byte === QUOTE) quoted = !quoted;
      else if (byte === LINE_FEED && !quoted) records += 1;
    }
    // The first is the head.
    return Math.max(0, records - 1);
  };
}

/** Counts lines that arrive in pieces. */
export function lineCounter(): (piece: Uint8Array) => number {
  let lines = 0;
  return (piece) => {
    for (const byte of piece) if (byte === LINE_FEED) lines += 1;
    return lines;
  };
}
