import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompanionMemory } from '../../../test/support/companion-memory';
import { until } from '../../../test/support/until';
import { loadEnv } from '../../config/env';
import { PaymentDesk } from '../../events/payment-desk';
import { PaymentSlips } from './payment-slips';
import { type Payment } from './payment';
import { Payments } from './payments';

describe('PaymentSlips', () => {
  const env = loadEnv({ DATA_DIR: mkdtempSync(join(tmpdir(), 'teleskop-slips-')) });
  let memory: CompanionMemory;
  beforeAll(async () => {
    memory = await CompanionMemory.open();
  });
  afterAll(async () => {
    await memory.close();
    rmSync(env.DATA_DIR, { recursive: true });
  });

  const open = (): PaymentSlips =>
    new PaymentSlips(new Payments(memory.store, env, new PaymentDesk()), memory.store, env);
  const payment = (chargeId: string): Payment => ({
    clientId: 1,
    chargeId,
    plan: 'week',
    stars: 75,
    paidAt: new Date(1_700_000_000_000),
  });
  const slips = (): string[] => readdirSync(join(env.DATA_DIR, 'payments'));
  const leave = (): Promise<unknown> => memory.database.query('ALTER TABLE turns RENAME TO turns_away');
  const comeBack = (): Promise<unknown> => memory.database.query('ALTER TABLE turns_away RENAME TO turns');
  const booked = (chargeId: string): Promise<object | undefined> =>
    until('the payment', async () => {
      const rows = await memory.database.query('SELECT paid_at, plan FROM payments WHERE charge_id = $1', [
        chargeId,
      ]);
      return rows[0];
    });

  it('unlocks at once when it can', async () => {
    expect(await open().redeem(payment('quick'))).toBeInstanceOf(Date);
  });

  it('writes down what comes while the database is away, and books it when that is back', async () => {
    await memory.database.query('ALTER TABLE payments RENAME TO payments_away');
    await leave();
    expect(await open().redeem(payment('later'))).toBe('later');
    expect(slips()).toHaveLength(1);
    await memory.database.query('ALTER TABLE payments_away RENAME TO payments');
    await comeBack();
    expect(await booked('later')).toEqual({ paid_at: payment('later').paidAt, plan: 'week' });
    await until('no slip', () => slips().length === 0);
  });

  it('books what an earlier run wrote down, once', async () => {
    await memory.database.query('ALTER TABLE payments RENAME TO payments_away');
    await leave();
    const died = open();
    Object.assign(died, { redeemLater: () => undefined });
    expect(await died.redeem(payment('crash'))).toBe('later');
    expect(await died.redeem(payment('crash'))).toBe('later');
    expect(slips()).toHaveLength(1);
    await memory.database.query('ALTER TABLE payments_away RENAME TO payments');
    await comeBack();
    open().onApplicationBootstrap();
    await booked('crash');
    await until('no slip', () => slips().length === 0);
  });

  it('lets nothing that cannot be booked keep the others waiting', async () => {
    const write = (name: string, content: unknown): void =>
      writeFileSync(join(env.DATA_DIR, 'payments', `${name}.json`), JSON.stringify(content));
    write('0 torn', 'half a slip');
    write('1 refused', { ...payment('refused'), stars: 2 ** 40 });
    write('2 good', payment('good'));
    open().onApplicationBootstrap();
    await booked('good');
    await until('the rest to stay', () => slips().length === 2);
    expect(slips().sort()).toEqual(['0 torn.json.unreadable', '1 refused.json']);
    await expect(open().settle(2)).resolves.toBeUndefined();
  });
});
