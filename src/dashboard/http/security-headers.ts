import { type RequestHandler } from 'express';
import helmet from 'helmet';

/** Where archived pictures come from. */
const CLOUDFLARE_IMAGES = 'https://imagedelivery.net';

/** What a page of ours may load and do, so that a script in somebody's message stays text. */
export const securityHeaders = (): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:', CLOUDFLARE_IMAGES],
        // No upgrade-insecure-requests: on a private network the admin may well speak plain http.
        'connect-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
      },
    },
    // The owner's other subdomains are none of our business. Browsers heed it over https only.
    strictTransportSecurity: { maxAge: 180 * 86_400, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });

/** Nothing of the API stays on a shared disk; a route that knows better says so itself. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.setHeader('cache-control', 'no-store');
  next();
};
