/** Longest text of a column, in UTF-16 units; longer ones are cut with a marker. Telegram's own limit is 4096. */
const MAX_TEXT = 32_768;
const MAX_DEPTH = 8;
const MAX_ENTRIES = 200;
const MAX_META = 16_384;

/**
 * Text as Postgres takes it: well-formed UTF-16, no NUL (one NUL would cost the whole batch), bounded length.
 */
export function cleanText(text: string): string {
  const clean = text.toWellFormed().replaceAll('\0', '\uFFFD');
  if (clean.length <= MAX_TEXT) return clean;
  return `${clean.slice(0, MAX_TEXT).toWellFormed()}… [cut, ${clean.length} characters]`;
}

/** JSON text of an object that survives cycles, getters that throw, BigInt, depth and size. */
export function cleanMeta(meta: Record<string, unknown>): string {
  const json = JSON.stringify(plain(meta, 0, new Set()));
  if (json.length <= MAX_META) return json;
  const kept = Object.entries(meta).filter(([, value]) => ['number', 'boolean'].includes(typeof value));
  return JSON.stringify({ ...Object.fromEntries(kept), cut: `meta had ${json.length} characters` });
}

function plain(value: unknown, depth: number, above: Set<object>): unknown {
  switch (typeof value) {
    case 'string':
      return cleanText(value);
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return value.toString();
    case 'object':
      return value === null ? null : plainObject(value, depth, above);
    default:
      return undefined;
  }
}

function plainObject(value: object, depth: number, above: Set<object>): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (above.has(value)) return '[cycle]';
  if (depth >= MAX_DEPTH) return '[too deep]';
  const path = new Set(above).add(value);
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ENTRIES).map((item) => plain(item, depth + 1, path) ?? null);
  }
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value).slice(0, MAX_ENTRIES)) {
    result[cleanText(key)] = plain(read(value, key), depth + 1, path);
  }
  return result;
}

function read(value: object, key: string): unknown {
  try {
    return (value as Record<string, unknown>)[key];
  } catch {
    return '[unreadable]';
  }
}
