import {
  type CanActivate,
  type ContextType,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Admin, type Role } from '../admin';
import { bearsKey } from '../keys/api-key';
import { KeyEntrance } from '../keys/key-entrance';
import { tokenIn } from '../session/session-cookie';
import { Sessions } from '../session/sessions';
import { type AuthenticatedRequest } from './authenticated-request';
import { MetricsToken } from './metrics-token';
import { AccessPolicy } from './policy';

/** Stands before every route of the house. What has no policy is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly metricsToken: MetricsToken,
    private readonly keyEntrance: KeyEntrance,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const type = context.getType<ContextType | 'telegraf'>();
    // Global guards also stand before the bot's handlers. Nest sets the type, nothing in a request can.
    if (type === 'telegraf') return true;
    if (type !== 'http') return false;

    const policy = this.reflector.getAllAndOverride(AccessPolicy, [context.getHandler(), context.getClass()]);
    if (policy?.public) return true;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    if (policy?.metricsToken && this.metricsToken.isBorneBy(request)) return true;
    // Whoever shows a key is its bearer and nobody else, whatever cookie comes along.
    const { authorization } = request.headers;
    if (bearsKey(authorization)) return this.admitKey(request, authorization, policy);
    const admin = await this.adminBehind(request);
    if (!admin) throw new UnauthorizedException('Log in first');
    if (!policy?.roles.includes(admin.role as Role))
      throw new ForbiddenException('Your role does not allow this');
    request.admin = admin;
    return true;
  }

  /** Reading is said of the route and of the request, so that neither mistake alone lets a key write. */
  private async admitKey(
    request: AuthenticatedRequest,
    authorization: string,
    policy: AccessPolicy | undefined,
  ): Promise<true> {
    const bearer = await this.keyEntrance.enter(request, authorization);
    if (!bearer) throw new UnauthorizedException('This key is none, or was revoked');
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads || !policy || policy.public || !policy.keys)
      throw new ForbiddenException('A key opens reports, to read');
    request.admin = bearer;
    return true;
  }

  private async adminBehind(request: AuthenticatedRequest): Promise<Admin | undefined> {
    const token = tokenIn(request);
    return token === undefined ? undefined : this.sessions.find(token);
  }
}
