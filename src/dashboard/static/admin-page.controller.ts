import { Controller, Get, Inject, Next, Redirect, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type NextFunction, type Request, type Response } from 'express';
import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Public } from '../auth/access/policy';
import { ADMIN_FILES } from './admin-files';
import { REVALIDATED } from './caching';
import { notBuiltPage } from './not-built-page';
import { preferCompressed } from './precompressed';

const PAGE = 'index.html';

/** The one page of the admin, at each address that its router knows. The pages hold no data; the API does. */
@ApiExcludeController()
@Public()
@Controller()
export class AdminPageController {
  constructor(@Inject(ADMIN_FILES) private readonly files: string) {}

  @Get()
  @Redirect('/analytics/', 302)
  home(): void {
    // The decorator says it all.
  }

  @Get(['analytics', 'analytics/*path'])
  page(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    // A file, which ServeStaticModule has or nobody has: a page in the place of a script would only confuse.
    if (extname(request.path) !== '' || request.path.startsWith('/analytics/assets/')) {
      preferCompressed(request, response, this.files);
      return next();
    }
    // Relative addresses need the slash.
    if (request.path.toLowerCase() === '/analytics') return response.redirect(302, '/analytics/');
    response.setHeader('cache-control', REVALIDATED);
    if (existsSync(join(this.files, PAGE)))
      response.sendFile(PAGE, { root: this.files, cacheControl: false });
    else response.status(503).type('html').send(notBuiltPage);
  }
}
