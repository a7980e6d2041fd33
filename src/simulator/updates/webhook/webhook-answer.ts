/** What came back from a webhook. */
export type WebhookAnswer =
  | { taken: true; reply: WebhookReply | undefined }
  /** `retryAfterS` is 0 where the bot did not say. */
  | { taken: false; error: string; retryAfterS: number };

/** A call of a method in the answer to an update; nobody learns its result (Bot API, "Making requests when getting updates"). */
export interface WebhookReply {
  method: string;
  fields: Record<string, unknown>;
}

const MAX_RETRY_AFTER_S = 3600;
/** Methods whose result would be the point, or that would pull the ground away (tdlib/telegram-bot-api, WebhookActor). */
const NOT_BY_REPLY = /^(deletewebhook|setwebhook|close|logout|get.*)$/i;

export async function readAnswer(response: Response): Promise<WebhookAnswer> {
  const body = await response.text();
  if (response.ok) return { taken: true, reply: replyIn(response.headers.get('content-type') ?? '', body) };
  const seconds = Number(response.headers.get('retry-after'));
  return {
    taken: false,
    error: `Wrong response from the webhook: ${response.status} ${response.statusText}`,
    retryAfterS: Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), MAX_RETRY_AFTER_S) : 0,
  };
}

function replyIn(type: string, body: string): WebhookReply | undefined {
  const fields = type.startsWith('application/json') ? objectIn(body) : formIn(type, body);
  const method = fields?.method;
  if (!fields || typeof method !== 'string' || NOT_BY_REPLY.test(method)) return undefined;
  return { method, fields };
}

const formIn = (type: string, body: string): Record<string, unknown> | undefined =>
  type.startsWith('application/x-www-form-urlencoded')
    ? Object.fromEntries(new URLSearchParams(body))
    : undefined;

function objectIn(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
