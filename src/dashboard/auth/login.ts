import { Injectable, Logger } from '@nestjs/common';
import { OWNER } from './admin';
import { Admins } from './admins';
import { LoginLimits } from './limits/login-limits';
import { PasswordHasher } from './password/password-hasher';
import { Sessions } from './session/sessions';

@Injectable()
export class Login {
  private readonly logger = new Logger(Login.name);

  constructor(
    private readonly admins: Admins,
    private readonly hasher: PasswordHasher,
    private readonly limits: LoginLimits,
    private readonly sessions: Sessions,
  ) {}

  /**
   * @returns the token of a new session; undefined where the password is wrong
   * @throws TooManyAttemptsError, TooBusyError
   */
  async enter(password: string, address: string): Promise<string | undefined> {
    const giveBack = this.limits.attempt(address, OWNER);
    let wrong = false;
    try {
      const account = await this.admins.named(OWNER);
      const matches = await this.hasher.verify(password, account?.passwordHash);
      const token = matches && account ? await this.sessions.open(account, address) : undefined;
      wrong = token === undefined;
      this.logger[wrong ? 'warn' : 'log'](`${wrong ? 'refused a login' : 'login'} from ${address}`);
      return token;
    } finally {
      // A database that is away is nobody's guess.
      if (!wrong) giveBack();
    }
  }
}
