import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { writeDurably } from '../../media/durable-file';
import { MemoryAwayError, Store } from '../conversations/store/store';
import { type Payment, payment } from './payment';
import { Payments } from './payments';

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

  /** Books all that is written down. @throws MemoryAwayError if that is not possible now */
  async settle(): Promise<void> {
    for (const path of await this.slips()) await this.book(path);
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
    for (let left = await this.slips(); left.length > 0; left = await this.slips()) {
      if (!(await this.store.whenAvailable())) return;
      for (const path of left) await this.book(path);
    }
  }

  private async book(path: string): Promise<void> {
    await this.payments.redeem(payment.parse(JSON.parse(await readFile(path, 'utf8'))));
    await rm(path, { force: true });
  }

  private async slips(): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).map((name) => join(this.folder, name));
  }
}
