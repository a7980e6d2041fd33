import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { writeDurably } from '../../media/durable-file';
import { MemoryAwayError, Store } from '../conversations/store/store';
import { type Payment, payment } from './payment';
import { Payments } from './payments';

/** Before a slip is tried again that a database did not take which answers otherwise. */
const PAUSE_MS = 1000;

/**
 * Money that arrives while the database is away. Telegram tells of a payment once, so it is written to disk, and
 * redeemed as soon as the database is back, in this run or a later one.
 */
@Injectable()
export class PaymentSlips implements OnApplicationBootstrap {
  private readonly logger = new Logger(PaymentSlips.name);
  private readonly folder: string;
  private redeeming: Promise<void> | undefined;

  constructor(
    private readonly payments: Payments,
    private readonly store: Store,
    @Inject(ENV) env: Env,
  ) {
    this.folder = join(env.DATA_DIR, 'payments');
  }

  onApplicationBootstrap(): void {
    this.redeemLater();
  }

  /** Unlocks what was paid, once per charge. @returns until when, or `later` if it is only written down for now */
  async redeem(paid: Payment): Promise<Date | 'later'> {
    try {
      return await this.payments.redeem(paid);
    } catch (error) {
      if (!(error instanceof MemoryAwayError))
        this.logger.error(`a payment could not be booked: ${String(error)}`);
      await this.write(paid);
      this.redeemLater();
      return 'later';
    }
  }

  /** Books all that is written down of a client. @throws MemoryAwayError if that is not possible now */
  async settle(clientId: number): Promise<void> {
    for (const path of await this.slips()) {
      const paid = await this.read(path);
      if (paid?.clientId === clientId) await this.book(path, paid);
    }
  }

  private async write(paid: Payment): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = createHash('sha256').update(paid.chargeId).digest('hex');
    await writeDurably(join(this.folder, `${name}.json`), JSON.stringify(paid));
  }

  private redeemLater(): void {
    this.redeeming ??= this.redeemAll()
      .catch((error: unknown) => this.logger.error(`slips of payments remain: ${String(error)}`))
      .finally(() => (this.redeeming = undefined));
  }

  private async redeemAll(): Promise<void> {
    /** What the database refuses waits for a better program; it must not keep the others waiting. */
    const refused = new Set<string>();
    const left = async (): Promise<string[]> => (await this.slips()).filter((path) => !refused.has(path));
    for (let paths = await left(); paths.length > 0; paths = await left()) {
      if (!(await this.store.whenAvailable())) return;
      for (const path of paths) {
        const paid = await this.read(path);
        if (paid && (await this.tryToBook(path, paid)) === 'refused') refused.add(path);
      }
    }
  }

  private async tryToBook(path: string, paid: Payment): Promise<'refused' | undefined> {
    try {
      await this.book(path, paid);
    } catch (error) {
      if (error instanceof MemoryAwayError) return void (await sleep(PAUSE_MS, undefined, { ref: false }));
      this.logger.error(`a slip of a payment remains: ${String(error)}`);
      return 'refused';
    }
    return undefined;
  }

  /** @returns undefined for what is booked meanwhile, or cannot be read: that is set aside under another name */
  private async read(path: string): Promise<Payment | undefined> {
    const written = await readFile(path, 'utf8').catch(() => undefined);
    if (written === undefined) return undefined;
    try {
      return payment.parse(JSON.parse(written));
    } catch {
      this.logger.error(`a slip of a payment cannot be read; set aside: ${path}.unreadable`);
      await rename(path, `${path}.unreadable`);
      return undefined;
    }
  }

  private async book(path: string, paid: Payment): Promise<void> {
    await this.payments.redeem(paid);
    await rm(path, { force: true });
  }

  private async slips(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).map((name) => join(this.folder, name));
  }
}
