import { type INestApplication, Injectable } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import { SESSION_COOKIE } from '../auth/session/session-cookie';

/** The OpenAPI description of every route under `/api`, derived from the schemas that validate. */
@Injectable()
export class ApiDocument {
  private make: () => OpenAPIObject = () => {
    throw new Error('configureHttp(app) was not called');
  };
  private made: OpenAPIObject | undefined;

  describe(app: INestApplication): void {
    this.make = () => cleanupOpenApiDoc(SwaggerModule.createDocument(app, outline));
  }

  /** Made when first asked for: most starts are never asked. */
  get document(): OpenAPIObject {
    this.made ??= this.make();
    return this.made;
  }
}

const outline = new DocumentBuilder()
  .setOpenAPIVersion('3.1.0')
  .setTitle('Teleskop')
  .setDescription(
    'Analytics of a Telegram companion bot. Times are ISO 8601 in UTC; days are those of the time zone.',
  )
  .setVersion('1')
  .addCookieAuth(SESSION_COOKIE)
  .addBearerAuth({
    type: 'http',
    scheme: 'bearer',
    description: 'An API key (tsk_…): opens reports, to read',
  })
  .build();
