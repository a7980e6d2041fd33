import {
  Inject,
  Injectable,
  MethodNotAllowedException,
  type NestMiddleware,
  ServiceUnavailableException,
  UnauthorizedException,
} from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type TransportOptions, TRANSPORT_OPTIONS } from '../transport-options';
import { readUpdateBody } from './update-body';
import { WebhookDoor } from './webhook-door';

export const WEBHOOK_PATH = 'telegram/webhook';
const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/** Telegram brings what was refused again after so many seconds. */
const RETRY_SECONDS = '1';

/**
 * Answers `POST /telegram/webhook`. A middleware and not a controller: it stands before the parser of bodies and the
 * guard of the panel, because it has a limit and a key of its own, and reads nothing of a stranger.
 */
@Injectable()
export class WebhookMiddleware implements NestMiddleware {
  constructor(
    private readonly door: WebhookDoor,
    @Inject(TRANSPORT_OPTIONS) private readonly options: TransportOptions,
  ) {}

  async use(request: Request, response: Response): Promise<void> {
    // What was not read of a request must not be read before the next one of its connection.
    response.setHeader('connection', 'close');
    if (request.method !== 'POST') {
      response.setHeader('allow', 'POST');
      throw new MethodNotAllowedException('Updates are brought by POST');
    }
    if (!this.door.knows(request.get(SECRET_HEADER))) {
      throw new UnauthorizedException('Only Telegram brings updates');
    }
    const update = await readUpdateBody(request, this.options.timings.webhookBodyMs);
    response.removeHeader('connection');
    if (!(await this.door.bring(update))) {
      response.setHeader('retry-after', RETRY_SECONDS);
      throw new ServiceUnavailableException('The bot takes no updates at this moment');
    }
    // Nothing in the answer: Telegram would take a method in it, and nobody would learn the result.
    response.status(200).end();
  }
}
