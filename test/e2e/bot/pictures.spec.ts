import { allowance } from '../../../src/companion/credits/plans';
import { PictureFiles } from '../../../src/media/picture-files';
import { type Person, type SeenMessage } from '../../../src/simulator/people/person';
import { BotHouse } from '../../support/bot-house';
import { dataOf, meet, persona, press } from '../../support/storyteller';
import { until } from '../../support/until';

describe('pictures', () => {
  let house: BotHouse;
  let ada: Person;
  beforeAll(async () => {
    house = await BotHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    ada = house.telegram.person({ firstName: 'Ada' });
    await meet(ada);
  });

  const picture = (): Promise<SeenMessage> => ada.sees((message) => message.photo !== undefined);
  const refreshButtons = (): string[] =>
    ada.messages.flatMap((message) => dataOf(message)).filter((data) => data.startsWith('refresh:'));

  it('paints what is asked for, and tells all about it', async () => {
    ada.says('/image a <lighthouse> & "stars"');
    const shown = await picture();
    expect(shown.caption).toContain('a <lighthouse> & "stars"');
    expect(ada.actions).toContain('upload_photo');
    const { payload, at } = await house.event('image_generated', ada);
    expect(at).toEqual(new Date(shown.date * 1000));
    expect(payload).toMatchObject({
      message: 'a <lighthouse> & "stars"',
      personaId: persona.id,
      personaName: persona.name,
      imageUrl: `/api/pictures/${payload.pictureId}`,
      meta: { messageId: shown.message_id },
    });
    expect(payload.prompt).toContain('lighthouse');
    expect(payload.negativePrompt).not.toBe('');
    expect(dataOf(shown)).toEqual([`refresh:${payload.pictureId}`]);
    const file = await house.get(PictureFiles).find(payload.pictureId);
    expect(file).toMatchObject({ mimeType: 'image/png', width: payload.width, height: payload.height });
  });

  it('paints the scene for the button under an answer, and for /image alone', async () => {
    await press(ada, 'image');
    await picture();
    ada.says('/image');
    await picture();
    await until('both events', () => house.eventsOf('image_generated', ada).length === 2);
  });

  it('makes another version, and only the newest picture has the button', async () => {
    ada.says('/image a boat');
    await picture();
    const first = await house.event('image_generated', ada);
    await press(ada, `refresh:${first.payload.pictureId}`);
    await picture();
    const second = await until('the version', () => house.eventsOf('image_generated', ada)[1]);
    expect(second.payload).toMatchObject({
      prompt: first.payload.prompt,
      refreshOf: first.payload.pictureId,
    });
    expect(second.payload.seed).not.toBe(first.payload.seed);
    expect((await house.event('image_refresh', ada)).payload).toMatchObject({
      pictureId: first.payload.pictureId,
      personaName: persona.name,
    });
    await until('one button', () => refreshButtons().length === 1);
    expect(refreshButtons()).toEqual([`refresh:${second.payload.pictureId}`]);
  });

  it('makes one version however often the button is pressed', async () => {
    ada.says('/image a boat');
    const shown = await picture();
    const presses = [1, 2, 3].map(() => ada.presses(/refresh/, shown));
    const answers = await Promise.all(presses.map((query) => ada.answered(query)));
    expect(answers.filter(({ text }) => text !== undefined)).toHaveLength(2);
    await until('the version', () => house.eventsOf('image_generated', ada).length === 2);
    // The event comes first, the button follows.
    await until('the button to move', () => !refreshButtons().includes(dataOf(shown)[0] ?? ''));
    expect((await ada.answered(ada.presses(/refresh/, shown))).text).toMatch(/newer/);
  });

  it('paints a moment once, however often its button is pressed', async () => {
    const presses = [1, 2].map(() => ada.presses('image'));
    const [first, second] = await Promise.all(presses.map((query) => ada.answered(query)));
    expect([first?.text, second?.text]).toEqual([undefined, expect.stringContaining('This moment')]);
    await picture();
    expect((await press(ada, 'image')).text).toContain('This moment');
    expect(house.eventsOf('image_generated', ada)).toHaveLength(1);
  });

  it('answers politely when the picture is somebody else’s', async () => {
    ada.says('/image a boat');
    const shown = await picture();
    const bob = house.telegram.person({ firstName: 'Bob' });
    const answer = await bob.answered(bob.press(dataOf(shown)[0]!, shown));
    expect(answer.text).toMatch(/earlier/);
    expect(house.eventsOf('image_refresh', bob)).toEqual([]);
  });

  it('says how many are left when they become few, and offers more when they are spent', async () => {
    for (let i = 0; i < allowance.welcome; i++) {
      ada.says('/image a boat');
      await picture();
    }
    expect(ada.messages.at(-1)?.caption).toContain('last picture');
    ada.says('/image another boat');
    const sorry = await ada.sees();
    expect(dataOf(sorry)).toEqual(['premium:week', 'premium:month', 'premium:monthly']);
    expect((await house.event('premium_action', ada)).payload).toMatchObject({ action: 'credits_spent' });
  });

  it('asks what to paint where there is no scene', async () => {
    ada.says('/clear');
    await ada.sees();
    await press(ada, 'clear:yes');
    await ada.sees();
    ada.says('/image');
    expect((await ada.sees()).text).toContain('/image a lighthouse');
    const stranger = house.telegram.person({ firstName: 'Bob' });
    stranger.says('/image a boat');
    expect(dataOf(await stranger.sees())).toContain(`persona:${persona.id}`);
  });
});
