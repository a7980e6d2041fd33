import { type Person } from '../../../src/simulator/people/person';
import { BotHouse } from '../../support/bot-house';
import { dataOf, meet, persona, press } from '../../support/storyteller';
import { until } from '../../support/until';

describe('what people think of answers', () => {
  let house: BotHouse;
  let ada: Person;
  beforeAll(async () => {
    house = await BotHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    ada = house.telegram.person({ firstName: 'Ada', languageCode: 'en' });
    await meet(ada);
    ada.says('Hello');
    await ada.sees(({ buttons }) => buttons.length === 3);
  });

  const given = () => ada.messages.at(-1)?.buttons.map(({ text }) => text);

  it('is told with the answer, and marked under it', async () => {
    const answer = ada.messages.at(-1)!;
    expect((await press(ada, 'rate:up')).text).toBe('I am glad. Thank you.');
    await until('the mark', () => given()?.includes('👍 ✓'));
    expect(given()).toEqual(['🎨 Picture', '👍 ✓', '👎']);
    const { payload } = await house.event('answer_rated', ada);
    expect(payload).toMatchObject({
      rating: 'up',
      answerId: answer.message_id,
      personaId: persona.id,
      personaName: persona.name,
    });
    expect(payload.previous).toBeUndefined();
    const [said] = house.eventsOf('ai_message', ada).slice(-1);
    expect(said?.payload.meta?.messageId).toBe(payload.answerId);
  });

  it('counts once, also for those who press again or change their mind', async () => {
    await press(ada, 'rate:up');
    await press(ada, 'rate:up');
    await press(ada, 'rate:down');
    await until('the other mark', () => given()?.includes('👎 ✓'));
    await press(ada, 'rate:down');
    const told = house.eventsOf('answer_rated', ada).map(({ payload }) => [payload.rating, payload.previous]);
    expect(told).toEqual([
      ['up', undefined],
      ['down', 'up'],
    ]);
    const net = (rating: string) =>
      told.filter(([now]) => now === rating).length - told.filter(([, before]) => before === rating).length;
    expect([net('up'), net('down')]).toEqual([0, 1]);
  });

  it('is heard also from whoever presses before it is noted which answer is the newest', async () => {
    const answer = ada.messages.at(-1)!;
    const noted = async (): Promise<number> => {
      const [row] = await house.database.query<{ id: string }>(
        'SELECT answer_message_id AS id FROM chats WHERE client_id = $1',
        [ada.id],
      );
      return Number(row?.id);
    };
    await until('it to be noted', async () => (await noted()) === answer.message_id);
    await house.database.query('UPDATE chats SET answer_message_id = $2 WHERE client_id = $1', [
      ada.id,
      answer.message_id - 2,
    ]);
    expect((await press(ada, 'rate:up')).text).toBe('I am glad. Thank you.');
    expect(await noted()).toBe(answer.message_id);
    await until('the mark', () => given()?.includes('👍 ✓'));
  });

  it('is asked under the newest answer only', async () => {
    const older = ada.messages.at(-1)!;
    ada.says('And you?');
    await ada.sees(({ buttons }) => buttons.length === 3);
    await until('the older buttons to go', () => {
      const now = ada.messages.find(({ message_id: id }) => id === older.message_id);
      return dataOf(now).length === 0;
    });
    const late = await ada.answered(ada.press('rate:up', older));
    expect(late.text).toBe('This button is from an earlier moment.');
    expect(house.eventsOf('answer_rated', ada)).toEqual([]);
    expect(given()).toEqual(['🎨 Picture', '👍', '👎']);
  });
});
