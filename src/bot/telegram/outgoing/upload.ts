import { apiJson } from './api-json';

type Payload = Record<string, unknown>;

const isObject = (value: unknown): value is Payload => typeof value === 'object' && value !== null;
const isFile = (value: unknown): value is Payload => isObject(value) && Boolean(value.source ?? value.url);

function filesIn(payload: Payload): Payload[] {
  const values = Object.entries(payload)
    .filter(([key]) => key !== 'link_preview_options')
    .flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  return values.flatMap((value) => (isObject(value) ? [value, value.media] : [])).filter(isFile);
}

/** Whether telegraf sends `payload` as a form with bytes in it, which takes longer than an ordinary call. */
export const carriesFile = (payload: Payload): boolean => filesIn(payload).length > 0;

/** Whether bytes come from a stream, which can be read only once. */
export const carriesStream = (payload: Payload): boolean =>
  filesIn(payload).some(({ source }) => isObject(source) && 'pipe' in source);

/**
 * telegraf takes an object in a form for a file, and drops those that are none, such as `reply_parameters`.
 * Telegram reads them as JSON text.
 */
export function asForm(payload: Payload): Payload {
  return Object.fromEntries(
    Object.entries(payload).map(([key, value]) => {
      const plain = isObject(value) && !Array.isArray(value) && !('media' in value) && !isFile(value);
      return [key, plain || key === 'link_preview_options' ? apiJson(value) : value];
    }),
  );
}
