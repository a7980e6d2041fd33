import { Injectable, Logger } from '@nestjs/common';
import { OWNER } from '../admin';
import { Admins } from '../admins';
import { AuditLog } from '../audit/audit-log';
import { LoginLimits } from '../limits/login-limits';
import { isToken } from '../session/session-token';
import { Sessions } from '../session/sessions';
import { LoginLinks } from './login-links';

/** The entrance for who comes with a link instead of the password. */
@Injectable()
export class LinkLogin {
  private readonly logger = new Logger(LinkLogin.name);

  constructor(
    private readonly links: LoginLinks,
    private readonly admins: Admins,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
    private readonly limits: LoginLimits,
  ) {}

  /**
   * @returns the token of a new session; undefined where the link is none, was used, or is too old
   * @throws TooManyAttemptsError, AuditUnavailableError
   */
  async enter(link: string, address: string): Promise<string | undefined> {
    // 256 bits cannot be guessed; what is limited is asking the database. So one stranger locks out only himself.
    const giveBack = this.limits.attempt(address, `link from ${address}`);
    let refused = false;
    try {
      const session = isToken(link) ? await this.redeem(link, address) : undefined;
      refused = session === undefined;
      if (refused) this.logger.warn(`refused a login by link from ${address}`);
      return session;
    } finally {
      if (!refused) giveBack();
    }
  }

  private async redeem(link: string, address: string): Promise<string | undefined> {
    const telegramId = await this.links.redeem(link);
    const owner = telegramId === undefined ? undefined : await this.admins.named(OWNER);
    const session = owner && (await this.sessions.open(owner, address));
    if (!owner || !session) return undefined;
    // Before the session is handed out: what cannot be recorded may not happen.
    await this.audit.record({
      admin: owner,
      action: 'login.link',
      subject: `telegram ${telegramId}`,
      address,
    });
    this.logger.log(`login by link of the Telegram user ${telegramId} from ${address}`);
    return session;
  }
}
