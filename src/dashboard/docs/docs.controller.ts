import { Controller, Get, Header, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { type Response } from 'express';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Allow } from '../auth/access/policy';
import { ApiDocument } from './api-document';
import { docsPage, docsScript } from './docs-page';

/** The very version that @nestjs/swagger was made for, wherever npm has put it. */
const swaggerUi = dirname(
  createRequire(require.resolve('@nestjs/swagger')).resolve('swagger-ui-dist/package.json'),
);
const ASSETS = new Set(['swagger-ui.css', 'swagger-ui-bundle.js']);

/** Served by routes of our own, because those of SwaggerModule would stand outside the guard. */
@ApiExcludeController()
@Allow('owner')
@Controller('api/docs')
export class DocsController {
  constructor(private readonly api: ApiDocument) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  page(): string {
    return docsPage;
  }

  @Get('openapi.json')
  description(): OpenAPIObject {
    return this.api.document;
  }

  @Get('start.js')
  @Header('content-type', 'text/javascript; charset=utf-8')
  script(): string {
    return docsScript;
  }

  @Get(':asset')
  asset(@Param('asset') asset: string, @Res() response: Response): void {
    if (!ASSETS.has(asset)) throw new NotFoundException('There is no such file');
    response.sendFile(asset, { root: swaggerUi, cacheControl: false });
  }
}
