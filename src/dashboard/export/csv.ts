import { stringify } from 'csv-stringify/sync';

/**
 * Rows as RFC 4180 has them. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP,
 * "CSV injection"); numbers stay numbers.
 */
export const csvLines = (rows: readonly object[], columns: readonly string[]): string =>
  stringify([...rows], {
    columns: [...columns],
    record_delimiter: 'windows',
    // Also a lone CR or LF, which readers take for the end of a record.
    quote_record_delimiter: true,
    escape_formulas: true,
    cast,
  });

export const csvHead = (columns: readonly string[]): string => `${columns.join(',')}\r\n`;

/** For Excel, which takes a file without it for one of an old code page. */
export const BOM = '\uFEFF';

const cast = { boolean: (value: boolean): string => (value ? 'true' : 'false') };
