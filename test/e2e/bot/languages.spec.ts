import { english } from '../../../src/bot/presentation/texts/en/texts';
import { russian } from '../../../src/bot/presentation/texts/ru/texts';
import { BotHouse } from '../../support/bot-house';
import { dataOf, meet, press } from '../../support/storyteller';
import { until } from '../../support/until';

const WORDS = { en: /who would you like/i, ru: /С кем хотите/ };

describe('the language of the bot', () => {
  let house: BotHouse;
  beforeAll(async () => {
    house = await BotHouse.open();
  });
  afterAll(() => house.close());

  it.each([
    ['ru', WORDS.ru],
    ['ru-RU', WORDS.ru],
    ['en', WORDS.en],
    ['de', WORDS.en],
    [undefined, WORDS.en],
  ])('is for %s the one of Telegram, or English', async (languageCode, words) => {
    const person = house.telegram.person({ firstName: 'Ada', languageCode });
    person.says('/start');
    await person.sees(words);
  });

  it('is chosen by a button, and stays chosen after a restart', async () => {
    const ada = house.telegram.person({ firstName: 'Ada', languageCode: 'ru' });
    ada.says('/language');
    const question = await ada.sees(russian.whichLanguage.source);
    expect(dataOf(question)).toEqual(['language:en', 'language:ru']);
    expect(question.buttons[1]?.text).toContain('✓');
    await press(ada, 'language:en');
    await ada.sees(english.languageChosen.source);
    expect((await house.event('language_selected', ada)).payload.language).toBe('en');

    await house.stop();
    await house.launch();
    const answer = await meet(ada);
    expect(answer.buttons[0]?.text).toBe(english.buttons.picture);
    ada.says('Hello');
    expect((await ada.sees(({ buttons }) => buttons.length > 0)).buttons[0]?.text).toBe(
      english.buttons.picture,
    );
  });

  it('is that of the menu too, also of one that was chosen', async () => {
    const menus = () =>
      house.telegram.calls.filter(({ method }) => method === 'setMyCommands').map(({ params }) => params);
    const first = (description: string) => expect.arrayContaining([{ command: 'start', description }]);
    await until('the menus', () => menus().length >= 3);
    const ofLanguage = (code: string | undefined) =>
      menus().find(({ language_code, scope }) => language_code === code && !scope)?.commands;
    expect(ofLanguage('ru')).toEqual(first(russian.commands.start));
    expect(ofLanguage('en')).toEqual(first(english.commands.start));
    expect(ofLanguage(undefined)).toEqual(first(english.commands.start));

    const bob = house.telegram.person({ firstName: 'Bob', languageCode: 'en' });
    bob.says('/language');
    await bob.sees();
    await press(bob, 'language:ru');
    const own = await until('a menu of his own', () =>
      menus().find(({ scope }) => (scope as { chat_id?: number } | undefined)?.chat_id === bob.id),
    );
    expect(own.commands).toEqual(first(russian.commands.start));
  });

  it('is that of Telegram while the choice cannot be read', async () => {
    const eve = house.telegram.person({ firstName: 'Ada', languageCode: 'ru' });
    house.line.freeze();
    eve.says('/help');
    await eve.sees(/Со мной можно/);
    house.line.thaw();
  });
});
