import { type RequestHandler, type Response } from 'express';
import { gzip } from 'node:zlib';

/** Smaller answers fit into a packet or two anyway. */
const WORTH_CHARACTERS = 2048;
/** Half of the strongest: most of the gain at a fraction of the time. */
const LEVEL = 4;

/**
 * Sends larger JSON answers compressed. Another site cannot learn secrets from their length (BREACH), because it
 * cannot make a browser send the session's cookie along.
 */
export const compressedJson: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' && request.acceptsEncodings('gzip') === 'gzip') {
    const plain = response.json.bind(response);
    response.json = (body: unknown): Response => {
      const text = JSON.stringify(body) as string | undefined;
      if (text === undefined || text.length < WORTH_CHARACTERS) return plain(body);
      // Off the event loop, which has a bot to serve.
      gzip(text, { level: LEVEL }, (error, bytes) => {
        if (response.headersSent || response.destroyed) return;
        if (error) return void plain(body);
        response.vary('accept-encoding');
        response.setHeader('content-encoding', 'gzip');
        response.type('json').send(bytes);
      });
      return response;
    };
  }
  next();
};
