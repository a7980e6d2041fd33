/** What telegraf's Markup leaves on each button; no field of the Bot API is called so. */
const MARK = 'hide';

/** JSON as the Bot API knows it: without telegraf's own mark, and without the null that it passes for what is absent. */
export const apiJson = (value: unknown): string =>
  JSON.stringify(value, (key, nested: unknown) => (key === MARK ? undefined : (nested ?? undefined)));
