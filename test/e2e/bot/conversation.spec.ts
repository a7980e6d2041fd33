import { PersonaLibrary } from '../../../src/companion/personas/persona-library';
import { type Person } from '../../../src/simulator/people/person';
import { BotHouse } from '../../support/bot-house';
import { dataOf, meet, persona, press } from '../../support/storyteller';
import { until } from '../../support/until';

const personas = new PersonaLibrary().all();
const another = personas[1]!;
const story = persona.stories[0]!;

describe('a conversation', () => {
  let house: BotHouse;
  let ada: Person;
  beforeAll(async () => {
    house = await BotHouse.open();
  });
  afterAll(() => house.close());
  beforeEach(() => {
    ada = house.telegram.person({ firstName: 'Ada <3', languageCode: 'de' });
  });

  it('greets by name and offers everybody there is, two in a row', async () => {
    ada.says('/start from_a-link');
    const hello = await ada.sees('Ada <3');
    expect(dataOf(hello)).toEqual(personas.map(({ id }) => `persona:${id}`));
    const rows = hello.reply_markup?.inline_keyboard ?? [];
    expect(rows.slice(0, -1).every((row) => row.length === 2)).toBe(true);
    for (const { name, tagline } of personas) expect(hello.text).toContain(`${name} ${tagline}`);
    expect((await house.event('start_command', ada)).payload).toMatchObject({
      payload: 'from_a-link',
      person: { firstName: 'Ada <3', languageCode: 'de' },
      meta: { chatId: ada.id },
    });
  });

  it('goes from a persona to a story, and from there to talk', async () => {
    const opening = await meet(ada);
    const scene = ada.messages.at(-2);
    expect(scene?.text).toContain(story.scene);
    expect(scene?.entities).toContainEqual(expect.objectContaining({ type: 'italic' }));
    expect(dataOf(opening)).toEqual(['image', 'rate:up', 'rate:down']);

    const said = ada.says('Is 1 < 2 & "so" on? <b>Really</b>?');
    const answer = await ada.sees();
    expect(ada.actions).toContain('typing');
    expect(dataOf(answer)).toEqual(['image', 'rate:up', 'rate:down']);
    await until('the older button to go', () => dataOf(ada.messages.at(-3)).length === 0);

    const heard = await house.event('user_message', ada);
    expect(heard.at).toEqual(new Date(said.date * 1000));
    expect(heard.payload).toMatchObject({ kind: 'text', message: said.text, personaId: persona.id });
    const told = await house.event('ai_message', ada);
    expect(told.at).toEqual(new Date(answer.date * 1000));
    expect(told.payload).toMatchObject({
      message: answer.text,
      personaName: persona.name,
      latencyMs: expect.any(Number) as number,
      model: expect.any(String) as string,
      meta: { messageId: answer.message_id, chatId: ada.id },
    });
    expect(house.story(ada)).toEqual([
      'start_command',
      'persona_selected',
      'story_selected',
      'ai_message',
      'user_message',
      'ai_message',
    ]);
  });

  it('offers to continue, and picks up with the last line', async () => {
    await meet(ada);
    ada.says('Hello');
    const answer = await ada.sees();
    ada.says('/start');
    await ada.sees();
    await press(ada, `persona:${persona.id}`);
    const offer = await ada.sees(story.title);
    expect(dataOf(offer)).toEqual([`continue:${persona.id}`, `new:${persona.id}`, 'personas']);
    await press(ada, `continue:${persona.id}`);
    const again = await ada.sees();
    expect(again.text).toContain(answer.text);
    await until('the offer to lose its buttons', () =>
      ada.messages.every((m) => !dataOf(m).includes(`new:${persona.id}`)),
    );
    expect((await house.event('chat_continued', ada)).payload).toMatchObject({ storyId: story.id });
  });

  it('starts anew with another story', async () => {
    await meet(ada);
    ada.says('/start');
    await ada.sees();
    await press(ada, `persona:${persona.id}`);
    await ada.sees(story.title);
    await press(ada, `new:${persona.id}`);
    await ada.sees();
    const other = persona.stories[1]!;
    await press(ada, `story:${other.id}`);
    await ada.sees(other.opening);
    const open = await house.database.query(
      'SELECT story_id FROM conversations WHERE client_id = $1 AND ended_at IS NULL',
      [ada.id],
    );
    expect(open).toEqual([{ story_id: other.id }]);
  });

  it('keeps the talk with each persona while another is visited', async () => {
    await meet(ada);
    ada.says('/start');
    await ada.sees();
    await press(ada, `persona:${another.id}`);
    await ada.sees(another.stories[0]!.title);
    await press(ada, 'personas');
    await ada.sees();
    await press(ada, `persona:${persona.id}`);
    expect(dataOf(await ada.sees(story.title))).toContain(`continue:${persona.id}`);
  });

  it('answers somebody who chose a persona and simply writes', async () => {
    ada.says('/start');
    await ada.sees();
    await press(ada, `persona:${another.id}`);
    await ada.sees();
    ada.says('I do not like stories');
    await ada.sees((message) => dataOf(message).includes('image'));
    expect((await house.event('ai_message', ada)).payload.personaId).toBe(another.id);
  });

  it('kindly offers personas to those who write before they choose', async () => {
    ada.says('hello?');
    expect(dataOf(await ada.sees())).toContain(`persona:${persona.id}`);
    expect((await house.event('user_message', ada)).payload.message).toBe('hello?');
  });

  it('asks before it forgets', async () => {
    await meet(ada);
    ada.says('/clear');
    expect(dataOf(await ada.sees(persona.name))).toEqual(['clear:yes', 'clear:no']);
    await press(ada, 'clear:no');
    await ada.sees();
    expect(house.story(ada)).not.toContain('chat_cleared');

    ada.says('/clear');
    await ada.sees();
    await press(ada, 'clear:yes');
    await ada.sees();
    expect((await house.event('chat_cleared', ada)).payload.personaId).toBe(persona.id);
    expect(await house.database.query('SELECT 1 FROM messages WHERE client_id = $1', [ada.id])).toEqual([]);

    ada.says('/clear');
    expect(dataOf(await ada.sees())).toEqual([]);
  });

  it('hears every kind of message, and says kindly what it cannot take in', async () => {
    await meet(ada);
    ada.sendsSticker();
    expect((await ada.sees()).text).toContain('stickers');
    ada.sendsVoice();
    expect((await ada.sees()).text).toContain('voice');
    ada.sendsLocation();
    await ada.sees();
    ada.sends({ pinned_message: {} } as never);
    ada.sendsPhoto('my <cat>');
    await ada.sees((message) => dataOf(message).includes('image'));
    expect(
      house.eventsOf('user_message', ada).map(({ payload: { kind, message } }) => [kind, message]),
    ).toEqual([
      ['sticker', undefined],
      ['voice', undefined],
      ['location', undefined],
      ['photo', 'my <cat>'],
    ]);
    expect((await house.event('other_update', ada)).payload.kind).toBe('message:pinned_message');
  });

  it('helps, also with what it does not know', async () => {
    ada.says('/help');
    expect((await ada.sees()).text).toContain('/image');
    ada.says('/dance <wildly>');
    expect((await ada.sees()).text).toContain('/dance');
    expect(house.eventsOf('command', ada).map(({ payload }) => [payload.command, payload.message])).toEqual([
      ['help', '/help'],
      ['dance', '/dance <wildly>'],
    ]);
    expect(house.story(ada)).not.toContain('user_message');
  });

  it.each([
    'persona:nobody',
    'story:nothing-here',
    'continue:nobody',
    'new:nobody',
    'what:ever',
    'refresh:1',
    '',
  ])('answers the press of a button that leads nowhere: %s', async (data) => {
    const answer = await ada.answered(ada.press(data, undefined));
    expect(answer.text).toMatch(/earlier/);
  });

  it('tells of presses that nobody claims', async () => {
    await ada.answered(ada.press('what:ever', undefined));
    expect((await house.event('button_pressed', ada)).payload.data).toBe('what:ever');
  });

  it('tells what happens around the talk', async () => {
    const said = ada.says('helo');
    await ada.sees();
    ada.edits(said, 'hello');
    expect((await house.event('message_edited', ada)).payload).toMatchObject({
      message: 'hello',
      kind: 'text',
    });
    ada.asksInline('cats');
    expect((await house.event('inline_query', ada)).payload.message).toBe('cats');
    ada.blocks();
    await house.event('bot_blocked', ada);
    ada.unblocks();
    await house.event('bot_unblocked', ada);
  });

  it('keeps out of groups', async () => {
    const chat = { id: -100_123, type: 'group', title: 'Friends' };
    house.telegram.world.updates.push('message', {
      message_id: 1,
      date: 1,
      chat,
      from: ada.user,
      text: 'hi all',
    });
    ada.says('/help');
    await ada.sees();
    expect(house.story(ada)).toEqual(['command']);
    expect(house.telegram.calls.some(({ params }) => Number(params.chat_id) === chat.id)).toBe(false);
  });
});
