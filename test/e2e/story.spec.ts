import request from 'supertest';
import { type TimelineEvent } from '../../src/analytics/reports/events/timeline-event';
import { type Person, type SeenMessage } from '../../src/simulator/people/person';
import { TestHouse } from '../support/test-house';

const buttonOf = (message: SeenMessage, data: RegExp): string => {
  const button = message.buttons.find(
    ({ callback_data }) => callback_data !== undefined && data.test(callback_data),
  );
  if (!button?.callback_data) throw new Error(`no button ${data} under "${message.text ?? message.caption}"`);
  return button.callback_data;
};
const withButton =
  (data: RegExp) =>
  (message: SeenMessage): boolean =>
    message.buttons.some(({ callback_data }) => callback_data !== undefined && data.test(callback_data));

/** The whole house's story: a person talks to the bot, an admin reads the conversation. */
describe('from /start to the timeline', () => {
  let house: TestHouse;
  let ada: Person;
  let events: TimelineEvent[];

  const named = (name: string): TimelineEvent[] => events.filter(({ eventName }) => eventName === name);
  const press = async (
    data: RegExp,
    next: RegExp | ((message: SeenMessage) => boolean),
  ): Promise<SeenMessage> => {
    const message = await ada.sees(withButton(data), { before: true });
    ada.presses(buttonOf(message, data), message);
    return ada.sees(next);
  };

  beforeAll(async () => {
    house = await TestHouse.open();
    ada = house.telegram.person({ firstName: 'Ada <3', username: 'ada_l', languageCode: 'en' });

    ada.says('/start ads_spring');
    await ada.sees(/Ada <3/);
    await press(/^persona:/, withButton(/^story:/));
    // The scene comes first, then what the persona says; only that has the button.
    await press(/^story:/, withButton(/^image$/));
    ada.says('Hello! My name is Ada & I like <b>boats</b>');
    await ada.sees(withButton(/^image$/));
    ada.says('/image a red boat at night');
    await ada.sees(({ photo }) => photo !== undefined);
    await press(/^refresh:/, ({ photo }) => photo !== undefined);
    ada.says('/start');
    await ada.sees(withButton(/^persona:/));
    await press(new RegExp(`^persona:`), withButton(/^continue:/));
    await press(/^continue:/, () => true);
    ada.says('/premium');
    await ada.sees(withButton(/^premium:/));
    await press(/^premium:/, ({ invoice }) => invoice !== undefined);
    await ada.pays();
    await ada.sees(/premium/i);
    ada.says('/clear');
    await ada.sees(withButton(/^clear:yes$/));
    await press(/^clear:yes$/, () => true);
    await house.stored();

    const admin = await house.admin();
    const { body } = await admin.get(`/api/analytics/users/${ada.id}/events?order=asc`).expect(200);
    ({ items: events } = body as { items: TimelineEvent[] });
  });
  afterAll(() => house.close());

  it('tells the admin everything in the order in which it happened', () => {
    expect(events.map(({ eventName }) => eventName)).toEqual([
      'start_command',
      'persona_selected',
      'story_selected',
      'ai_message',
      'user_message',
      'ai_message',
      'command',
      'image_generated',
      'image_refresh',
      'image_generated',
      'start_command',
      'persona_selected',
      'chat_continued',
      'command',
      'premium_action',
      'premium_action',
      'premium_action',
      'command',
      'chat_cleared',
    ]);
  });

  it('tells who, what, with whom and when, by the clock of Telegram', () => {
    const [hello] = ada.messages.filter(({ text }) => text?.startsWith('Hello!'));
    const [said] = named('user_message');
    expect(said).toMatchObject({
      clientId: ada.id,
      message: 'Hello! My name is Ada & I like <b>boats</b>',
      createdAt: new Date(hello!.date * 1000).toISOString(),
      personaName: expect.any(String),
      meta: { chatId: ada.id, messageId: hello!.message_id, updateId: expect.any(Number), kind: 'text' },
    });
    expect(named('start_command')[0]?.meta).toMatchObject({ payload: 'ads_spring' });
    const answer = named('ai_message').at(-1);
    expect(answer).toMatchObject({ personaId: said!.personaId, meta: { latencyMs: expect.any(Number) } });
    expect(ada.messages.map(({ text }) => text)).toContain(answer!.message);
    expect(named('premium_action').map(({ meta }) => meta.action)).toEqual([
      'invoice_shown',
      'pre_checkout',
      'paid',
    ]);
  });

  it('shows the pictures, each other than the one before, to the admin alone', async () => {
    const [first, second] = named('image_generated');
    expect(first).toMatchObject({
      prompt: expect.stringMatching(/boat/),
      negativePrompt: expect.any(String),
    });
    expect(second?.meta.refreshOf).toBe(first?.meta.pictureId);
    expect(named('image_refresh')[0]?.meta.pictureId).toBe(first?.meta.pictureId);
    const admin = await house.admin();
    const bytes = await Promise.all(
      [first, second].map(
        async (event) =>
          (await admin.get(event!.imageUrl!).expect(200).expect('content-type', 'image/png')).body as Buffer,
      ),
    );
    expect(bytes[0]!.equals(bytes[1]!)).toBe(false);
    await request(house.server).get(first!.imageUrl!).expect(401);
  });

  it('counts her once, with her Stars and her source', async () => {
    const admin = await house.admin();
    const { body } = await admin.get('/api/analytics/users?search=ada_l').expect(200);
    expect(body).toMatchObject({
      total: 1,
      items: [
        {
          clientId: ada.id,
          username: 'ada_l',
          firstName: 'Ada <3',
          source: 'ads_spring',
          images: 2,
          messages: 3,
        },
      ],
    });
    expect(body.items[0].stars).toBe(named('premium_action').at(-1)?.meta.stars);
    const stats = await admin.get('/api/analytics/stats').expect(200);
    expect(stats.body).toMatchObject({
      totalUsers: 1,
      activeUsers: 1,
      userMessages: 1,
      aiMessages: 2,
      totalImages: 2,
    });
  });

  it('knows how to show every kind of event and every persona', async () => {
    const { body } = await (await house.admin()).get('/api/analytics/catalogue').expect(200);
    const known = (body as { events: { name: string }[] }).events.map(({ name }) => name);
    expect(known).toEqual(expect.arrayContaining(events.map(({ eventName }) => eventName)));
    expect(known).not.toContain('picture_archived');
    const look = {
      id: events[1]!.personaId,
      name: events[1]!.personaName,
      emoji: expect.any(String),
      colour: expect.stringMatching(/^#/),
    };
    expect(body.personas).toEqual([look]);
  });

  it('tells strangers nothing', async () => {
    await request(house.server).get(`/api/analytics/users/${ada.id}/events`).expect(401);
  });

  it('leaves the button of the newest picture only', () => {
    const pictures = ada.messages.filter(({ photo }) => photo);
    expect(pictures.map(({ buttons }) => buttons.length)).toEqual([0, 1]);
  });
});
