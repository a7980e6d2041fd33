import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Request } from 'express';
import { isIP } from 'node:net';
import { type Admin } from '../admin';

/** A request that has passed {@link AccessGuard}; `admin` is absent on public routes. */
export interface AuthenticatedRequest extends Request {
  admin?: Admin;
}

export function adminOf(request: AuthenticatedRequest): Admin {
  if (!request.admin) throw new Error('This route needs a policy that lets only admins in');
  return request.admin;
}

/** The admin who asks. */
export const CurrentAdmin = createParamDecorator((_: unknown, context: ExecutionContext) =>
  adminOf(context.switchToHttp().getRequest<AuthenticatedRequest>()),
);

/** Where a request comes from, as far as trusted proxies tell; they may pass on anything. */
export const addressOf = ({ ip = '' }: Request): string => (isIP(ip) ? ip : 'unknown');
