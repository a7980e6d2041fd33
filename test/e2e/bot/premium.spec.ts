import { allowance, plans } from '../../../src/companion/credits/plans';
import { Credits } from '../../../src/companion/credits/credits';
import { type Person, type SeenMessage } from '../../../src/simulator/people/person';
import { BotHouse } from '../../support/bot-house';
import { dataOf, press } from '../../support/storyteller';

const [week] = plans;

describe('premium', () => {
  let house: BotHouse;
  let ada: Person;
  beforeAll(async () => {
    house = await BotHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(() => {
    ada = house.telegram.person({ firstName: 'Ada' });
  });

  const invoice = async (): Promise<SeenMessage> => {
    ada.says('/premium');
    expect(dataOf(await ada.sees())).toEqual(plans.map(({ id }) => `premium:${id}`));
    await press(ada, `premium:${week.id}`);
    return ada.sees((message) => message.invoice !== undefined);
  };
  const actions = (): string[] => house.eventsOf('premium_action', ada).map(({ payload }) => payload.action);

  it('is sold for Stars, and unlocked when they arrive', async () => {
    const offer = await invoice();
    expect(offer.invoice).toMatchObject({ currency: 'XTR', total_amount: week.stars });
    const chargeId = await ada.pays();
    await ada.sees('Thank you');
    expect(actions()).toEqual(['invoice_shown', 'pre_checkout', 'paid']);
    expect(house.eventsOf('premium_action', ada).at(-1)?.payload).toMatchObject({
      plan: week.id,
      stars: week.stars,
      chargeId,
    });
    const balance = await house.get(Credits).balance(ada.id);
    expect(balance.credits).toBe(allowance.daily.premium);
    ada.says('/premium');
    expect((await ada.sees()).text).toContain('You have Premium');
  });

  it('ends when the Stars are returned', async () => {
    await invoice();
    const chargeId = await ada.pays();
    await ada.sees('Thank you');
    ada.sends({
      refunded_payment: {
        currency: 'XTR',
        total_amount: week.stars,
        invoice_payload: `premium:${week.id}`,
        telegram_payment_charge_id: chargeId,
      },
    });
    await ada.sees('returned');
    expect(actions().at(-1)).toBe('refunded');
    expect((await house.get(Credits).balance(ada.id)).premiumUntil).toBeUndefined();
  });

  it('is not sold at another price or under another name', async () => {
    const offer = await invoice();
    const forged = { ...offer, invoice: { ...offer.invoice!, total_amount: 1 } };
    expect(await ada.pays(forged)).toBeUndefined();
    expect(await ada.pays({ ...offer, invoicePayload: 'premium:century' })).toBeUndefined();
    expect(actions()).not.toContain('paid');
  });

  it('does not know plans that were never offered', async () => {
    expect((await ada.answered(ada.press('premium:century', undefined))).text).toMatch(/earlier/);
  });
});
