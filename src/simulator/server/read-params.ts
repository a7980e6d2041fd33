import { type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { badRequest } from './api-refusal';
import { Params, type UploadedFile } from './params';

/** Reads a call's parameters from the query and the body: JSON, urlencoded or multipart (Bot API). */
export async function readParams(request: IncomingMessage, query: URLSearchParams): Promise<Params> {
  const fields: Record<string, unknown> = Object.fromEntries(query);
  const files = new Map<string, UploadedFile>();
  const body = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return new Params(fields);
  if (type.startsWith('application/json')) return new Params({ ...fields, ...object(body) });
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) return new Params(fields);
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  for (const [name, value] of form) {
    if (typeof value === 'string') fields[name] = value;
    else files.set(name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return new Params(fields, files);
}

function object(body: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // told below, as Telegram tells it
  }
  throw badRequest("can't parse JSON object");
}
