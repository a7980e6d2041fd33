import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import { addressOf, adminOf, type AuthenticatedRequest } from '../access/authenticated-request';
import { AuditLog } from './audit-log';

/** The metadata that names what a route lets an admin see or change. */
export const AuditedAction = Reflector.createDecorator<string>();

/** Records who reads what a route gives, or does what it does, after the answer is known and before any of it is sent. */
export const Audited = (action: string): MethodDecorator =>
  applyDecorators(AuditedAction(action), UseInterceptors(AuditInterceptor));

@Injectable()
export class AuditInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly log: AuditLog,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const action = this.reflector.get(AuditedAction, context.getHandler());
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        if (showsNothing(request, answer)) return answer;
        // By now the pipes have found the parameters valid.
        const { clientId, pictureId, id } = request.params;
        await this.log.record({
          admin: adminOf(request),
          action,
          clientId: clientId === undefined ? undefined : Number(clientId),
          subject: (pictureId ?? id) as string | undefined,
          address: addressOf(request),
        });
        return answer;
      }),
    );
  }
}

/** A page after all that was read already, asked for again and again while somebody waits for what comes next. */
const showsNothing = ({ query }: AuthenticatedRequest, answer: unknown): boolean =>
  (query.cursor ?? query.after) !== undefined &&
  Array.isArray((answer as { items?: unknown } | null)?.items) &&
  (answer as { items: unknown[] }).items.length === 0;
