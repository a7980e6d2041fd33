import { BadRequestException } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { type ErrorRequestHandler } from 'express';
import { ApiDocument } from './docs/api-document';
import { refuseForeignSites, refuseOtherThanJson } from './http/foreign-requests';
import { neverStored, securityHeaders } from './http/security-headers';

const BODY_LIMIT = '100kb';

/** What stands before the routes, the same in production and in tests. Call it before `listen` or `init`. */
export function configureHttp(app: NestExpressApplication): void {
  // Only a proxy on this machine or in its private network may say who asked, and whether over https.
  app.set('trust proxy', 'loopback, uniquelocal');
  app.use(securityHeaders());
  app.use('/api', neverStored, refuseForeignSites, refuseOtherThanJson);
  app.use(cookieParser());
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.use(nameMalformedJson);
  app.get(ApiDocument).describe(app);
}

/** The parser's own message quotes the body, which may be a password. */
const nameMalformedJson: ErrorRequestHandler = (error: { type?: unknown }, _request, _response, next) => {
  next(error.type === 'entity.parse.failed' ? new BadRequestException('body: is not valid JSON') : error);
};
