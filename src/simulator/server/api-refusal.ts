/** What Telegram says instead of a result. Shape: Bot API, "Making requests". */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: { retry_after?: number; migrate_to_chat_id?: number },
  ) {
    super(`${code} ${description}`);
  }
}

export const badRequest = (what: string): ApiRefusal => new ApiRefusal(400, `Bad Request: ${what}`);
export const forbidden = (what: string): ApiRefusal => new ApiRefusal(403, `Forbidden: ${what}`);
export const conflict = (what: string): ApiRefusal => new ApiRefusal(409, `Conflict: ${what}`);
