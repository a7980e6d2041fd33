import { type Response } from 'express';

/** Aborts when the client goes away. */
export function whileListening(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}
