import { CompanionMemory } from '../../../test/support/companion-memory';
import { loadEnv } from '../../config/env';
import { PaymentDesk } from '../../events/payment-desk';
import { Credits } from './credits';
import { Economy } from './economy';
import { Payments } from './payments';
import { allowance, plans } from './plans';

describe('the economy of credits', () => {
  let memory: CompanionMemory;
  beforeAll(async () => {
    memory = await CompanionMemory.open();
  });
  afterAll(() => memory.close());

  it('balances: what was given and given back is what was used, taken back or left', async () => {
    const desk = new PaymentDesk();
    const env = loadEnv({});
    const credits = new Credits(memory.store, env);
    const payments = new Payments(memory.store, env, desk);
    new Economy(memory.store, desk);
    const [week] = plans;
    await credits.spend(1, 'one');
    await credits.spend(1, 'two');
    await credits.giveBack(1, 'two');
    const of = { clientId: 2, chargeId: 'c', plan: week.id, stars: week.stars };
    await payments.redeem({ ...of, paidAt: new Date() });
    await payments.refund({ ...of, refundedAt: new Date(), reason: 'refunded' });

    const range = { from: '2000-01-01', to: '2100-01-01', zone: 'UTC' };
    const premium = allowance.daily.premium - allowance.welcome;
    // Each picture that was begun is spent, and the one that could not be made is returned.
    expect(await desk.credits(range)).toEqual({
      granted: 2 * allowance.welcome + premium,
      spent: 2,
      returned: 1,
      takenBack: premium,
      left: 2 * allowance.welcome - 1,
    });
    expect(await desk.credits({ ...range, to: '2000-01-02' })).toMatchObject({ granted: 0, spent: 0 });
  });
});
