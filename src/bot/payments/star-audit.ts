import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Payments } from '../../companion/credits/payments';
import { readPayload } from '../../companion/credits/stars/order';
import { Reconciliations } from '../../companion/credits/stars/reconciliations';
import { Subscriptions } from '../../companion/credits/stars/subscriptions';
import { Statement } from '../../companion/credits/stars/statement';
import { type Reconciliation } from '../../events/payment-desk';
import { type PartStatus, StatusBoard } from '../../events/status-board';
import { PremiumEnds } from './premium-ends';
import { StarCalls } from './star-calls';
import { ToldPayments } from './told-payments';

const FIRST_AFTER_MS = 60_000;
const EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;

/**
 * Compares the books with Telegram's list of Stars once an hour. What Telegram lists and never told of is entered: a
 * payment after a day, because until then it may be on its way, and Stars that went back.
 */
@Injectable()
export class StarAudit implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(StarAudit.name);
  private readonly timers: NodeJS.Timeout[] = [];
  private running: Promise<void> | undefined;
  private found: Reconciliation | undefined;
  private failure: string | undefined;

  constructor(
    private readonly statement: Statement,
    private readonly reconciliations: Reconciliations,
    private readonly payments: Payments,
    private readonly subscriptions: Subscriptions,
    private readonly calls: StarCalls,
    private readonly told: ToldPayments,
    private readonly ends: PremiumEnds,
    board: StatusBoard,
  ) {
    board.watch('payments', () => this.status());
  }

  onApplicationBootstrap(): void {
    const look = (): void => void this.check();
    this.timers.push(setTimeout(look, FIRST_AFTER_MS).unref(), setInterval(look, EVERY_MS).unref());
  }

  onModuleDestroy(): void {
    this.timers.forEach(clearInterval);
  }

  /** One comparison, and one at a time. Never rejects. */
  check(): Promise<void> {
    return (this.running ??= this.compare()
      .then(
        () => (this.failure = undefined),
        (error: unknown) => this.failed(error),
      )
      .then(() => (this.running = undefined)));
  }

  private async compare(): Promise<void> {
    await this.statement.readOn((offset, limit) => this.calls.transactions(offset, limit));
    await this.enterReturns();
    await this.enterPayments();
    await this.ends.tell();
    this.found = await this.reconciliations.read();
  }

  private async enterReturns(): Promise<void> {
    for (const {
      transactionId: chargeId,
      clientId,
      stars,
      plan,
      happenedAt,
    } of await this.reconciliations.untoldReturns()) {
      const charge = { clientId, chargeId, stars, plan };
      const at = await this.payments.refund({ ...charge, refundedAt: happenedAt, reason: 'charged-back' });
      this.told.refunded({ ...charge, at }, 'charged-back');
    }
    await this.reconciliations.enterReturnsToForgotten();
  }

  private async enterPayments(): Promise<void> {
    for (const {
      transactionId: chargeId,
      clientId,
      stars,
      payload,
      happenedAt,
    } of await this.reconciliations.untoldPayments()) {
      const order = readPayload(payload);
      if (!order) continue;
      const { plan, subscriptionId: id } = order;
      const expiresAt = new Date(happenedAt.getTime() + plan.days * DAY_MS);
      const subscription = id !== undefined && {
        ...{ id, expiresAt, isFirst: (await this.subscriptions.charges({ clientId, id })).length === 0 },
      };
      const charge = { clientId, chargeId, stars, plan: plan.id };
      await this.payments.redeem({ ...charge, paidAt: happenedAt, ...(subscription && { subscription }) });
      this.told.paid({ ...charge, at: happenedAt });
      if (subscription) this.told.subscriptionPaid({ ...charge, paidAt: happenedAt, subscription });
      this.logger.warn('entered a payment that Telegram lists and never told of');
    }
  }

  private failed(error: unknown): void {
    this.failure = error instanceof Error ? error.name : typeof error;
    this.logger.warn(`the books could not be compared with Telegram's: ${this.failure}`);
  }

  private status(): PartStatus {
    const { counts, transactions, checkedAt } = this.found ?? {};
    const figures = { transactions, checkedAt: checkedAt?.toISOString(), ...counts };
    const wrong = (counts?.missing ?? 0) + (counts?.different ?? 0);
    if (wrong > 0) {
      const reason = `${wrong} payments in Telegram's list are not in the books: see /api/payments/reconciliation`;
      return { state: 'degraded', reason, ...figures };
    }
    if (this.failure !== undefined) {
      return {
        state: 'degraded',
        reason: `the last comparison with Telegram failed (${this.failure})`,
        ...figures,
      };
    }
    return { state: 'up', ...figures };
  }
}
