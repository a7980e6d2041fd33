import { Injectable } from '@nestjs/common';
import { Logger, type Params } from 'nestjs-pino';
import { pino } from 'pino';
import pretty from 'pino-pretty';
import { type Env } from './env';
import { redactor, secretsOf } from './secrets';

/**
 * One JSON line a record, or coloured text where a person looks on. Every line passes the redactor as a whole, so a
 * secret cannot hide in a stack, a URL or a nested cause.
 */
export function loggingOf(env: Env): Params {
  const redact = redactor(secretsOf(env));
  const forPeople = env.NODE_ENV === 'development' || (env.NODE_ENV !== 'test' && process.stdout.isTTY);
  const out = forPeople
    ? pretty({
        sync: true,
        ignore: 'pid,hostname,context,req,res,responseTime',
        messageFormat: '{context} {msg}',
      })
    : process.stdout;
  const logger = pino({ level: env.LOG_LEVEL }, { write: (line: string) => void out.write(redact(line)) });
  return {
    pinoHttp: {
      logger,
      customLogLevel: (_request, response, error) =>
        error || response.statusCode >= 500 ? 'error' : 'debug',
      serializers: {
        // Queries may hold names, headers hold cookies.
        req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  };
}

/** Nest tells each module and each route at every start; that is for whoever debugs the wiring. */
const CHATTER = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);

@Injectable()
export class HouseLogger extends Logger {
  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && CHATTER.has(context)) super.debug(message, ...rest);
    else super.log(message, ...rest);
  }
}
