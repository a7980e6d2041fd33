import { type ServerResponse } from 'node:http';

/** Fields of our own that no Telegram would show. */
const UNSEEN = new Set(['invoicePayload']);

/** JSON as the bot gets it. */
export const onTheWire = (value: unknown): string =>
  JSON.stringify(value, (key, nested: unknown) => (UNSEEN.has(key) ? undefined : nested));

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed || response.headersSent) return;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(onTheWire(body));
}
