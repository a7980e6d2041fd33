import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { OWNER } from './admin';
import { Admins } from './admins';
import { PasswordHasher } from './password/password-hasher';
import { readablePassword } from './password/readable-password';

export interface FirstPassword {
  /** Only where it was generated just now; nobody can read it again. */
  password?: string;
  source: 'environment' | 'generated' | 'stored';
}

/** Where the owner's password comes from. */
@Injectable()
export class AdminPassword {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly admins: Admins,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Call once the database is ready. `ADMIN_PASSWORD` wins over what is stored. */
  async ensure(): Promise<FirstPassword> {
    const wanted = this.env.ADMIN_PASSWORD;
    const owner = await this.admins.named(OWNER);
    if (!owner) {
      const password = wanted ?? readablePassword();
      const added = await this.admins.add(OWNER, 'owner', await this.hasher.hash(password));
      // Another process was faster: look again at what it stored.
      if (!added) return this.ensure();
      return wanted ? { source: 'environment' } : { password, source: 'generated' };
    }
    if (!wanted) return { source: 'stored' };
    if (!(await this.hasher.verify(wanted, owner.passwordHash))) {
      await this.admins.changePassword(owner.adminId, await this.hasher.hash(wanted));
    }
    return { source: 'environment' };
  }
}
