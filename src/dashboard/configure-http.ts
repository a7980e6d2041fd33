import { BadRequestException } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { type ErrorRequestHandler } from 'express';
import { type IncomingMessage, type Server } from 'node:http';
import { ApiDocument } from './docs/api-document';
import { compressedJson } from './http/compressed-json';
import { refuseForeignSites, refuseOtherThanJson } from './http/foreign-requests';
import { neverStored, securityHeaders } from './http/security-headers';
import { LiveAdapter } from './live/live.adapter';

const BODY_LIMIT = '100kb';
/** What a request's head, and the whole of it, may take to arrive. Node's own 60 s and 300 s are for patient servers. */
const HEAD_MS = 20_000;
const REQUEST_MS = 60_000;

/** Other rooms that take bodies, such as the bot's webhook, read them under limits of their own. */
const isForTheApi = ({ url = '' }: IncomingMessage): boolean => /^\/api\//i.test(url);

/** What stands before the routes, the same in production and in tests. Call it before `listen` or `init`. */
export function configureHttp(app: NestExpressApplication): void {
  const server: Server = app.getHttpServer();
  server.headersTimeout = HEAD_MS;
  server.requestTimeout = REQUEST_MS;
  // Only a proxy on this machine or in its private network may say who asked, and whether over https.
  app.set('trust proxy', 'loopback, uniquelocal');
  app.use(securityHeaders());
  app.use('/api', neverStored, compressedJson, refuseForeignSites, refuseOtherThanJson);
  app.use(cookieParser());
  app.useBodyParser('json', { limit: BODY_LIMIT, type: isForTheApi });
  app.use(nameMalformedJson);
  app.useWebSocketAdapter(new LiveAdapter(app));
  app.get(ApiDocument).describe(app);
}

/** The parser's own message quotes the body, which may be a password. */
const nameMalformedJson: ErrorRequestHandler = (error: { type?: unknown }, _request, _response, next) => {
  next(error.type === 'entity.parse.failed' ? new BadRequestException('body: is not valid JSON') : error);
};
