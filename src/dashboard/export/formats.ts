import { BOM, csvHead, csvLines } from './csv';

/** How rows become text. */
export interface Format {
  extension: 'csv' | 'jsonl';
  contentType: string;
  /** Before the first row. */
  head: string;
  lines: (rows: readonly object[]) => string;
}

export const csv = (columns: readonly string[], { bom }: { bom: boolean }): Format => ({
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  head: (bom ? BOM : '') + csvHead(columns),
  lines: (rows) => csvLines(rows, columns),
});

/** One JSON object a line. */
export const jsonLines: Format = {
  extension: 'jsonl',
  contentType: 'application/jsonl; charset=utf-8',
  head: '',
  lines: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
};

export const userColumns = [
  'clientId',
  'username',
  'firstName',
  'lastName',
  'languageCode',
  'isPremium',
  'source',
  'firstSeenAt',
  'lastSeenAt',
  'events',
  'messages',
  'images',
  'stars',
  'blockedAt',
];

export const eventColumns = [
  'eventId',
  'createdAt',
  'clientId',
  'eventName',
  'personaId',
  'personaName',
  'message',
  'prompt',
  'negativePrompt',
  'imageUrl',
  'meta',
];
