import { parseHtml } from '../../../simulator/formatting/parse-html';
import { messageText } from '../../../simulator/formatting/formatted';
import { Params } from '../../../simulator/server/params';
import { type Persona, type Story } from '../../../companion/personas/persona';
import { PersonaLibrary } from '../../../companion/personas/persona-library';
import { Html } from '../html';
import { languageFor, languages } from './language';
import { catalogues, type Texts } from './texts';
import { wordingIn } from './wording';

const story: Story = {
  ...new PersonaLibrary().all()[0]!.stories[0]!,
  title: '⟨title⟩',
  teaser: '⟨teaser⟩',
  scene: '⟨scene⟩',
};
const persona: Persona = {
  ...new PersonaLibrary().all()[0]!,
  name: '⟨name⟩',
  tagline: '⟨tagline⟩',
  stories: [story],
};
const plan = { id: 'week', days: 7001, stars: 7003 };
const when = new Date('2031-05-17T12:00:00Z');
const figures = { activeUsers: 7101, newUsers: 7102, messages: 7103, images: 7104 };
const facts = { text: 'full' as const, days: 7201, outside: ['⟨host⟩'], archived: true };

/** What each text is tried with; a text that takes something and is not named here fails the test. */
const samples: Record<string, readonly (readonly unknown[])[]> = {
  'greetings.plain': [['⟨user⟩']],
  'greetings.inviting': [['⟨user⟩']],
  whoToTalkTo: [[[persona]]],
  persona: [[persona]],
  chooseStory: [[persona]],
  conversationExists: [
    [persona, story],
    [persona, undefined],
  ],
  scene: [[story]],
  continued: [
    [persona, '⟨line⟩'],
    [persona, undefined],
  ],
  caption: [
    [persona, '⟨wish⟩'],
    [persona, ''],
  ],
  captionCredits: [[7002], [0]],
  clearQuestion: [[persona]],
  cleared: [[persona]],
  premium: [
    [
      { credits: 7002, premiumUntil: when },
      { free: 7003, premium: 7004 },
    ],
    [{ credits: 7002 }, { free: 7003, premium: 7004 }],
  ],
  invoice: [
    [plan, 7002],
    [{ ...plan, renews: true }, 7002],
  ],
  paid: [[when]],
  unknownCommand: [['⟨command⟩']],
  cannotSense: [
    ['photo', persona],
    ['⟨kind⟩', undefined],
  ],
  painting: [[71]],
  'buttons.plan': [[plan]],
  'owner.figures': [[{ today: figures, yesterday: { ...figures, images: 7105 } }]],
  'owner.link': [[{ url: 'http://⟨url⟩', expiresInMinutes: 7006 }]],
  'owner.alerts.telegramWasAway': [[7007, '⟨reason⟩']],
  'owner.alerts.journalGrows': [[7008, '⟨reason⟩']],
  'owner.alerts.archiveFails': [['⟨reason⟩'], [undefined]],
  'owner.alerts.fewerMessages': [[7009, 7010]],
  'payments.renewing': [[when]],
  'payments.notRenewing': [[when]],
  'payments.subscribe': [[plan, 7301]],
  'payments.renewed': [[when]],
  'payments.canceled': [[when], [undefined]],
  'payments.payments': [[[{ paidAt: when, stars: 7302, chargeId: '⟨charge⟩', refunded: true }]]],
  'payments.buttons.subscribe': [[plan]],
  'privacy.told': [[facts], [{ ...facts, text: 'none', days: undefined, outside: [], archived: false }]],
  'privacy.copyCaption': [[1], [7011]],
  'privacy.erased': [[{ events: 7012, '⟨holder⟩': 7013, pictures: 0 }], [{}]],
};

type Leaf = { path: string; value: unknown };

function leavesOf(node: unknown, path = ''): Leaf[] {
  const isBranch = typeof node === 'object' && node !== null && !(node instanceof Html);
  if (!isBranch) return [{ path, value: node }];
  return Object.entries(node).flatMap(([key, value]) => leavesOf(value, path ? `${path}.${key}` : key));
}

/** All that a leaf can say, in the order of its samples. */
function sayings({ path, value }: Leaf): string[] {
  if (typeof value !== 'function') return [source(value)];
  const tries = samples[path];
  if (!tries) throw new Error(`the text ${path} takes something: give it a sample`);
  return tries.map((given) => source((value as (...given: readonly unknown[]) => unknown)(...given)));
}

const source = (said: unknown): string =>
  said instanceof Html ? said.source : typeof said === 'string' ? said : JSON.stringify(said);

/** Everything foreign that a text repeats: names in brackets, and numbers however they are grouped. */
const placeholdersIn = (text: string): string[] =>
  (
    text.replace(/(\d)[\s\u00a0\u202f,](\d{3})/g, '$1$2').match(/⟨\w+⟩|\b7\d+\b|(?<!<)\/[a-z]+\b/g) ?? []
  ).sort();

const english = leavesOf(catalogues.en);

describe('the catalogue of texts', () => {
  it('has a sample for each text that takes something, and none that nobody needs', () => {
    const functions = english.filter(({ value }) => typeof value === 'function').map(({ path }) => path);
    expect(Object.keys(samples).sort()).toEqual(functions.sort());
  });

  describe.each(languages)('in %s', (language) => {
    const leaves = leavesOf(catalogues[language]);

    it('has the same texts, in the same order', () => {
      expect(leaves.map(({ path }) => path)).toEqual(english.map(({ path }) => path));
      expect(leaves.map(({ value }) => typeof value)).toEqual(english.map(({ value }) => typeof value));
    });

    it.each(leaves.map((leaf) => [leaf.path, leaf] as const))(
      '%s says something that Telegram takes',
      (path, leaf) => {
        const said = sayings(leaf);
        for (const text of said) {
          expect(text.trim()).not.toBe('');
          const isMarkup = leaf.value instanceof Html || text.includes('</');
          if (isMarkup) {
            expect(() => parseHtml(text)).not.toThrow();
            expect(() => messageText(new Params({ text, parse_mode: 'HTML' }))).not.toThrow();
          }
          // A notice over the chat, and a menu's entry (Bot API `answerCallbackQuery`, `BotCommand`).
          if (path.startsWith('notices.')) expect(text.length).toBeLessThanOrEqual(200);
          if (path.startsWith('commands.')) expect(text.length).toBeLessThanOrEqual(256);
        }
      },
    );

    it('repeats everything that it is given', () => {
      const original = new Map(english.map((leaf) => [leaf.path, sayings(leaf).map(placeholdersIn)]));
      for (const leaf of leaves) {
        expect({ [leaf.path]: sayings(leaf).map(placeholdersIn) }).toEqual({
          [leaf.path]: original.get(leaf.path),
        });
      }
    });
  });

  it('is translated: only names, numbers and pictures are the same', () => {
    const same = leavesOf(catalogues.ru)
      .filter((leaf, index) => sayings(leaf).join() === sayings(english[index]!).join())
      .filter((leaf) =>
        /\p{L}{2}/u.test(
          sayings(leaf)
            .join()
            .replace(/⟨\w+⟩|<[^>]+>/g, ''),
        ),
      )
      .map(({ path }) => path);
    expect(same).toEqual(['buttons.premium']);
  });

  it('does not compile without one of its texts', () => {
    const { friend, ...rest } = catalogues.en;
    // @ts-expect-error a text is missing
    const incomplete: Texts = rest;
    expect(Object.values(incomplete)).not.toContain(friend);
  });
});

it('ends a sentence after a date with one full stop', () => {
  for (const { payments } of Object.values(catalogues))
    expect(payments.canceled(when).source).not.toMatch(/\.(<[^>]+>)?\./);
});

describe('languages', () => {
  it.each([
    ['ru', 'ru'],
    ['RU-by', 'ru'],
    ['pt-br', 'en'],
    [undefined, 'en'],
    ['', 'en'],
  ])('for %s is %s', (code, language) => {
    expect(languageFor(code)).toBe(language);
  });

  it('count as they should', () => {
    const { counted } = wordingIn<'one' | 'few' | 'many'>('ru');
    const days = counted({ one: 'день', few: 'дня', many: 'дней', other: 'дня' });
    expect([0, 1, 2, 5, 11, 21, 22, 25, 111, 1.5].map(days)).toEqual([
      '0 дней',
      '1 день',
      '2 дня',
      '5 дней',
      '11 дней',
      '21 день',
      '22 дня',
      '25 дней',
      '111 дней',
      '1,5 дня',
    ]);
  });
});
