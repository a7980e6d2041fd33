import { type ArgumentsHost, Catch, type ExceptionFilter, Injectable, Logger } from '@nestjs/common';
import { type Response } from 'express';
import { Database } from '../../database/database';
import { refusalOf } from './problem';

/** Answers whatever goes wrong over HTTP with a problem body. */
@Catch()
@Injectable()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  constructor(private readonly database: Database) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // Global filters also see what the bot's handlers throw; that is the bot's to answer.
    if (host.getType() !== 'http') throw error;
    const response = host.switchToHttp().getResponse<Response>();
    // Whoever asked went away, and what was done for them was ended for that.
    if (response.destroyed && error instanceof Error && error.name === 'AbortError') return;
    const { problem, retryAfterSeconds, unexpected } = refusalOf(error, this.database.ready);
    if (unexpected)
      this.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (retryAfterSeconds !== undefined) response.setHeader('retry-after', retryAfterSeconds);
    // What a handler promised about its body is not true of this one.
    for (const name of ['content-type', 'content-length', 'content-disposition', 'etag'])
      response.removeHeader(name);
    response.setHeader('cache-control', 'no-store');
    response.status(problem.statusCode).json(problem);
  }
}
