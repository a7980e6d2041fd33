/** Longest text of a column, in UTF-16 units; longer ones are cut with a marker. Telegram's own limit is 4096. */
const MAX_TEXT = 32_768;
const MAX_DEPTH = 8;
const MAX_ENTRIES = 200;
const MAX_META = 16_384;

/** Whether a text holds what {@link cleanText} replaces by U+FFFD. */
export const isRepairable = (text: string): boolean => !text.isWellFormed() || text.includes('\0');

/**
 * Text as Postgres takes it: well-formed UTF-16, no NUL (one NUL would cost the whole batch), bounded length.
 */
export function cleanText(text: string): string {
  // Almost every text is fine as it is, and looking costs less than copying.
  if (text.length <= MAX_TEXT && !isRepairable(text)) return text;
  const kept = text.length <= MAX_TEXT ? text : text.slice(0, MAX_TEXT);
  const clean = kept.toWellFormed().replaceAll('\0', '\uFFFD');
  return kept === text ? clean : `${clean}… [cut, ${text.length} characters]`;
}

/** JSON text of an object that survives cycles, getters that throw, BigInt, depth and size. */
export const cleanMeta = (meta: Record<string, unknown>): string => cleanJson(meta, MAX_META);

/** @param maxLength of the JSON text; of what is longer only numbers and booleans stay */
export function cleanJson(value: Record<string, unknown>, maxLength: number): string {
  const json = flatJson(value) ?? plainJson(value);
  if (json.length <= maxLength) return json;
  const kept = Object.entries(value).filter(([, field]) => ['number', 'boolean'].includes(typeof field));
  return JSON.stringify({ ...Object.fromEntries(kept), cut: `meta had ${json.length} characters` });
}

/** Says so where a text in it had to be repaired. */
function plainJson(value: Record<string, unknown>): string {
  const notes: Notes = { repaired: false };
  const result = plain(value, [], notes);
  return JSON.stringify(notes.repaired ? { ...(result as object), repaired: true } : result);
}

interface Notes {
  repaired: boolean;
}

/**
 * What JSON.stringify gives, where `plain` would give just the same; so it is with what the bot itself publishes. It
 * writes NUL and lone surrogates as escapes, so one look at the whole finds what needs repair.
 */
function flatJson(value: Record<string, unknown>): string | undefined {
  try {
    let entries = 0;
    for (const key in value) {
      if ((entries += 1) > MAX_ENTRIES || key.length > MAX_TEXT || !isPlainScalar(value[key]))
        return undefined;
    }
    const json = JSON.stringify(value);
    return json.includes('\\u') ? undefined : json;
  } catch {
    return undefined;
  }
}

const isPlainScalar = (value: unknown): boolean => {
  switch (typeof value) {
    case 'string':
      return value.length <= MAX_TEXT;
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
    case 'undefined':
      return true;
    default:
      return value === null;
  }
};

/** @param above the objects that `value` lies in, outermost first */
function plain(value: unknown, above: object[], notes: Notes): unknown {
  switch (typeof value) {
    case 'string':
      return noted(value, notes);
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'bigint':
      return value.toString();
    case 'object':
      return value === null ? null : readObject(value, above, notes);
    default:
      return undefined;
  }
}

function noted(text: string, notes: Notes): string {
  if (isRepairable(text)) notes.repaired = true;
  return cleanText(text);
}

/** A proxy may throw at whatever is asked of it. */
function readObject(value: object, above: object[], notes: Notes): unknown {
  try {
    return plainObject(value, above, notes);
  } catch {
    return '[unreadable]';
  }
}

function plainObject(value: object, above: object[], notes: Notes): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (above.includes(value)) return '[cycle]';
  if (above.length >= MAX_DEPTH) return '[too deep]';
  const path = [...above, value];
  if (Array.isArray(value))
    return value.slice(0, MAX_ENTRIES).map((item) => plain(item, path, notes) ?? null);
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(value).slice(0, MAX_ENTRIES)) {
    result[noted(key, notes)] = plain(read(value, key), path, notes);
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
