import { ForbiddenException, UnsupportedMediaTypeException } from '@nestjs/common';
import { type Request, type RequestHandler } from 'express';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send. `Sec-Fetch-Site` is the browser's own word; over plain http it
 * sends none, and `Origin` tells. Programs that are no browsers send neither, and hold no cookie to misuse.
 */
export const refuseForeignSites: RequestHandler = (request, _response, next) => {
  if (SAFE_METHODS.has(request.method) || isFromHere(request)) next();
  else next(new ForbiddenException('Requests from other sites are refused'));
};

/** Forms and plain text cross sites without asking; JSON does not. */
export const refuseOtherThanJson: RequestHandler = (request, _response, next) => {
  if (!hasBody(request) || request.is('application/json')) next();
  else next(new UnsupportedMediaTypeException('body: must be application/json'));
};

function isFromHere(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = request.get('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.host;
}

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
