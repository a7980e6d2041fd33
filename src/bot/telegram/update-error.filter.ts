import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';

/**
 * Sends what a handler throws on to the intake, which logs it without a word of the chat. Without this filter on
 * an `@Update` class Nest logs the whole error first.
 */
@Catch()
export class UpdateErrorFilter implements ExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): never {
    throw error;
  }
}
