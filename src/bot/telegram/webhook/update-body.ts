import { type IncomingMessage } from 'node:http';
import { type Update } from '@grammyjs/types';
import {
  BadRequestException,
  PayloadTooLargeException,
  RequestTimeoutException,
  UnsupportedMediaTypeException,
} from '@nestjs/common';

/** Some forty times the longest message with all that Telegram may tell around it. */
export const MAX_UPDATE_BYTES = 1_048_576;

/**
 * The update in the body of a request.
 * @throws HttpException 400 for what is no update, 408 after `deadlineMs`, 413 beyond 1 MB, 415 if it is compressed
 */
export async function readUpdateBody(request: IncomingMessage, deadlineMs: number): Promise<Update> {
  const { 'content-encoding': encoding = 'identity', 'content-length': length } = request.headers;
  if (encoding !== 'identity') throw new UnsupportedMediaTypeException('body: must not be compressed');
  if (Number(length) > MAX_UPDATE_BYTES) throw tooLarge();
  const body = parse(await bytesOf(request, deadlineMs));
  if (!isUpdate(body)) throw new BadRequestException('body: is not an update');
  return body;
}

/** Not by `for await`: leaving that early would end the connection before it was told why. */
function bytesOf(request: IncomingMessage, deadlineMs: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const over = (): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', end).off('close', breakOff).pause();
    };
    const fail = (error: Error): void => {
      over();
      reject(error);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > MAX_UPDATE_BYTES) fail(tooLarge());
    };
    const end = (): void => {
      over();
      resolve(Buffer.concat(chunks));
    };
    const breakOff = (): void => fail(new BadRequestException('body: broke off'));
    const tooSlow = (): void => fail(new RequestTimeoutException('body: did not arrive in time'));
    const timer = setTimeout(tooSlow, deadlineMs);
    request.on('data', take).on('end', end).on('close', breakOff);
  });
}

/** Decoded as a whole: a character may have been split between two packets. */
function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // The parser's own message quotes the body.
    throw new BadRequestException('body: is not valid JSON in UTF-8');
  }
}

const tooLarge = (): Error => new PayloadTooLargeException('body: is larger than 1 MB');

const isUpdate = (body: unknown): body is Update =>
  typeof body === 'object' &&
  body !== null &&
  Number.isSafeInteger((body as { update_id?: unknown }).update_id);
