import fc from 'fast-check';
import { CompanionMemory } from '../../../test/support/companion-memory';
import { loadEnv } from '../../config/env';
import { PaymentDesk } from '../../events/payment-desk';
import { Credits } from './credits';
import { Payments } from './payments';
import { allowance, plans } from './plans';
import { premiumUntil } from './premium';

const env = loadEnv({});
const ROUNDS = 25;

/** What can happen to a wallet. Few keys, so that much is repeated. */
const key = fc.nat({ max: 15 });
const deed = fc.oneof(
  fc.record({ kind: fc.constant('spend' as const), key }),
  fc.record({ kind: fc.constant('give back' as const), key }),
  fc.record({ kind: fc.constant('pay' as const), key, plan: fc.constantFrom(...plans) }),
  fc.record({ kind: fc.constant('refund' as const), key }),
  fc.record({ kind: fc.constant('look' as const) }),
  fc.record({ kind: fc.constant('sleep' as const) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

describe('the ledger of credits', () => {
  let memory: CompanionMemory;
  let credits: Credits;
  let payments: Payments;
  let clientId = 0;
  beforeAll(async () => {
    memory = await CompanionMemory.open();
    credits = new Credits(memory.store, env);
    payments = new Payments(memory.store, env, new PaymentDesk());
  });
  afterAll(() => memory.close());

  const charge = (key: number): string => `charge ${clientId} ${key}`;

  async function act(what: Deed): Promise<boolean | undefined> {
    const paid = { clientId, plan: 'week', stars: 75 };
    switch (what.kind) {
      case 'spend':
        return credits.spend(clientId, `picture ${what.key}`);
      case 'give back':
        return void (await credits.giveBack(clientId, `picture ${what.key}`));
      case 'pay': {
        const { id: plan, stars } = what.plan;
        const chargeId = charge(what.key);
        return void (await payments.redeem({ ...paid, plan, stars, chargeId, paidAt: new Date() }));
      }
      case 'refund': {
        const refundedAt = new Date();
        const chargeId = charge(what.key);
        return void (await payments.refund({ ...paid, chargeId, refundedAt, reason: 'refunded' }));
      }
      case 'look':
        return void (await credits.balance(clientId));
      case 'sleep':
        return void (await memory.database.query(
          `UPDATE wallets SET filled_on = filled_on - 1 WHERE client_id = $1 AND filled_on = (now() AT TIME ZONE $2)::date`,
          [clientId, env.ANALYTICS_TIME_ZONE],
        ));
    }
  }

  async function audit(): Promise<void> {
    const [wallet] = await memory.database.query<{ balance: number; premium_until: Date | null }>(
      'SELECT balance, premium_until FROM wallets WHERE client_id = $1',
      [clientId],
    );
    const entries = await memory.database.query<{ entry_key: string; delta: number }>(
      'SELECT entry_key, delta FROM credits WHERE client_id = $1',
      [clientId],
    );
    const paid = await memory.database.query<{ countsFrom: Date; days: number }>(
      `SELECT counts_from AS "countsFrom", days FROM payments
        WHERE client_id = $1 AND refunded_at IS NULL AND days > 0`,
      [clientId],
    );
    if (!wallet) return expect(entries).toEqual([]);
    expect(wallet.balance).toBeGreaterThanOrEqual(0);
    expect(wallet.balance).toBeLessThanOrEqual(Math.max(allowance.daily.premium, allowance.welcome) + ROUNDS);
    expect(entries.reduce((sum, { delta }) => sum + delta, 0)).toBe(wallet.balance);
    expect(wallet.premium_until).toEqual(premiumUntil(paid) ?? null);
    const returned = entries.filter(({ entry_key: each }) => each.endsWith(' back'));
    const keys = new Set(entries.map(({ entry_key: each }) => each));
    for (const { entry_key: each } of returned) expect(keys).toContain(each.replace(/ back$/, ''));
  }

  it('always adds up, whatever happens at once', async () => {
    const story = fc.array(fc.array(deed, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(story, async (moments) => {
        clientId++;
        for (const atOnce of moments) {
          const done = await Promise.all(atOnce.map(act));
          await audit();
          for (const [index, what] of atOnce.entries()) {
            if (what.kind !== 'spend') continue;
            const [entry] = await memory.database.query(
              'SELECT 1 FROM credits WHERE client_id = $1 AND entry_key = $2',
              [clientId, `picture ${what.key}`],
            );
            expect(entry !== undefined).toBe(done[index]);
          }
        }
      }),
      { numRuns: ROUNDS },
    );
  });
});

describe('premiumUntil', () => {
  const date = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
  const payment = fc.record({ countsFrom: date, days: fc.integer({ min: 1, max: 400 }) });

  it('gives all that was paid for, in whatever order it is told, and nothing before it was paid', () => {
    fc.assert(
      fc.property(
        fc.array(payment, { minLength: 1, maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
        (paid, luck) => {
          const until = premiumUntil(paid)!;
          const shuffled = [...paid].sort(() => (luck.next().value % 2) - 0.5);
          expect(premiumUntil(shuffled)).toEqual(until);
          const days = paid.reduce((sum, each) => sum + each.days, 0);
          const first = Math.min(...paid.map(({ countsFrom }) => countsFrom.getTime()));
          const last = Math.max(...paid.map(({ countsFrom }) => countsFrom.getTime()));
          expect(until.getTime()).toBeGreaterThanOrEqual(first + days * 86_400_000);
          expect(until.getTime()).toBeLessThanOrEqual(last + days * 86_400_000);
        },
      ),
    );
  });
});
