import { type Person } from '../../../src/simulator/people/person';
import { BotHouse } from '../../support/bot-house';
import { dataOf, meet, persona, press } from '../../support/storyteller';
import { until } from '../../support/until';

describe('a database that is away', () => {
  let house: BotHouse;
  let ada: Person;
  beforeEach(async () => {
    house = await BotHouse.open();
    ada = house.telegram.person({ firstName: 'Ada' });
    await meet(ada);
  });
  afterEach(() => house.close());

  it('leaves the bot kind and every event told, and is not missed once it is back', async () => {
    house.line.freeze();
    ada.says('Are you there?');
    expect((await ada.sees()).text).toContain('cannot think just now');
    expect((await house.event('user_message', ada)).payload.message).toBe('Are you there?');
    expect((await house.event('reply_failed', ada)).payload.reason).toBe('database away');

    ada.says('/start again');
    expect(dataOf(await ada.sees())).toContain(`persona:${persona.id}`);
    await press(ada, `persona:${persona.id}`);
    await ada.sees('cannot think');
    expect(house.story(ada)).toContain('persona_selected');
    await ada.answered(ada.presses('image'));
    await ada.sees('cannot think');

    house.line.thaw();
    await until('an answer', async () => {
      ada.says('And now?');
      return dataOf(await ada.sees()).includes('image');
    });
  });

  it('sells nothing meanwhile', async () => {
    ada.says('/premium');
    await ada.sees();
    await press(ada, 'premium:week');
    await ada.sees((message) => message.invoice !== undefined);
    house.line.freeze();
    expect(await ada.pays()).toBeUndefined();
  });

  it('keeps what was paid in the very moment it went', async () => {
    house.line.freeze();
    ada.sends({
      successful_payment: {
        currency: 'XTR',
        total_amount: 75,
        invoice_payload: 'premium:week',
        telegram_payment_charge_id: 'late',
        provider_payment_charge_id: '',
      },
    });
    await ada.sees('has arrived');
    await house.stop();
    house.line.thaw();
    await house.launch();
    await until('the payment', async () => {
      const rows = await house.database.query('SELECT 1 FROM payments WHERE charge_id = $1', ['late']);
      return rows.length === 1;
    });
  });
});
