import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Req,
  Res,
  UnauthorizedException,
} from '@nestjs/common';
import {
  ApiNoContentResponse,
  ApiOkResponse,
  ApiTags,
  ApiTooManyRequestsResponse,
  ApiUnauthorizedResponse,
} from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { addressOf, CurrentAdmin } from './access/authenticated-request';
import { Allow, Public } from './access/policy';
import { type Admin } from './admin';
import { Credentials, LinkToken, SessionBody } from './auth.dto';
import { LinkLogin } from './link/link-login';
import { Login } from './login';
import { giveCookie, takeCookie, tokenIn } from './session/session-cookie';
import { Sessions } from './session/sessions';

@ApiTags('auth')
@Controller('api/auth')
export class AuthController {
  constructor(
    private readonly entrance: Login,
    private readonly linkEntrance: LinkLogin,
    private readonly sessions: Sessions,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Public()
  @Post('login')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Logged in; the session is in the cookie' })
  @ApiUnauthorizedResponse({ description: 'Wrong password' })
  @ApiTooManyRequestsResponse({ description: 'Too many wrong passwords; see retry-after' })
  async login(
    @Body() { password }: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = await this.entrance.enter(password, addressOf(request));
    if (token === undefined) throw new UnauthorizedException('Wrong password');
    await this.welcome(request, response, token);
  }

  /** By POST only: whatever unfolds links, as Telegram does, must not use them up. */
  @Public()
  @Post('link')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Logged in by a link of the bot; the session is in the cookie' })
  @ApiUnauthorizedResponse({ description: 'The link was used already, or is too old' })
  @ApiTooManyRequestsResponse({ description: 'Too many wrong links; see retry-after' })
  async loginByLink(
    @Body() { token: link }: LinkToken,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = await this.linkEntrance.enter(link, addressOf(request));
    if (token === undefined) throw new UnauthorizedException('This link was used already, or is too old');
    await this.welcome(request, response, token);
  }

  /** Public, because whoever has no session any more is logged out too. */
  @Public()
  @Post('logout')
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'Logged out, also where nobody was logged in' })
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.endSession(request);
    takeCookie(request, response);
  }

  @Allow('owner')
  @Get('session')
  @ApiOkResponse({ type: SessionBody.Output })
  session(@CurrentAdmin() { name, role }: Admin): SessionBody {
    return { name, role, timeZone: this.env.ANALYTICS_TIME_ZONE };
  }

  /** What the browser held before ends: a session that somebody else planted must not live on. */
  private async welcome(request: Request, response: Response, token: string): Promise<void> {
    await this.endSession(request);
    giveCookie(request, response, token);
  }

  private async endSession(request: Request): Promise<void> {
    const token = tokenIn(request);
    if (token !== undefined) await this.sessions.revoke(token);
  }
}
