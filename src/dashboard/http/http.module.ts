import { Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { ProblemFilter } from './problem.filter';
import { UnknownRouteController } from './unknown-route.controller';
import { ValidationPipe } from './validation.pipe';

/** What all routes share: validation, problem bodies, and an answer where there is no route. */
@Module({
  controllers: [UnknownRouteController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
})
export class HttpModule {}
