import { Injectable } from '@nestjs/common';
import { HashingSlots } from './hashing-slots';
import { hashPassword, matchesHash } from './scrypt';

/** Hashing runs on libuv's four threads, which the journal and the files need too. */
const AT_ONCE = 2;
const WAITING = 32;

@Injectable()
export class PasswordHasher {
  private readonly slots = new HashingSlots(AT_ONCE, WAITING);
  private decoy: Promise<string> | undefined;

  /** @throws TooBusyError */
  hash(password: string): Promise<string> {
    return this.slots.run(() => hashPassword(password));
  }

  /**
   * Takes as long for an account that does not exist (`stored` undefined) as for one that does.
   * @throws TooBusyError
   */
  async verify(password: string, stored: string | undefined): Promise<boolean> {
    this.decoy ??= hashPassword('');
    const hash = stored ?? (await this.decoy);
    const matches = await this.slots.run(() => matchesHash(password, hash));
    return matches && stored !== undefined;
  }
}
