import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../../../src/events/catalogue';
import { type EventDefinition } from '../../../../src/events/event-definition';
import { bestLanguage, formatTag } from './languages';
import { type Message } from './message';
import { en } from './messages/en';
import { ru } from './messages/ru';
import { eventTexts } from './messages/ru/event-texts';
import { t } from './t';

const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const placesIn = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe('texts of the interface', () => {
  it('fill in what they are given, and count as the language counts', () => {
    expect(t('users.count', { count: 1 })).toBe('1 person');
    expect(t('users.count', { count: 1200 })).toBe('1,200 people');
    expect(t('palette.theme', { theme: '<b>$&</b>' })).toBe('Theme: <b>$&</b>');
    // @ts-expect-error no such text
    expect(() => t('users.nonsense')).toThrow();
    // @ts-expect-error a place is left empty
    expect(t('palette.theme')).toBe('Theme: {theme}');
  });

  it('name every event that is shown, with the same figures in its badge', () => {
    const inBadge = (badge = ''): string[] => [...badge.matchAll(/\{([\w.]+)\}/g)].map(([, name]) => name!);
    for (const [name, { label, badge, internal }] of Object.entries<EventDefinition>(catalogue)) {
      if (internal) continue;
      const russian = eventTexts[name];
      expect({ name, label: russian?.label }).not.toEqual({ name, label: undefined });
      expect({ name, label: russian?.label }).not.toEqual({ name, label });
      expect({ name, places: inBadge(russian?.badge) }).toEqual({ name, places: inBadge(badge) });
    }
  });

  it('say in both languages the same things', () => {
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
    for (const [key, message] of Object.entries<Message>(en)) {
      const places = placesIn(formsOf(message).at(-1)!);
      for (const form of formsOf(ru[key as keyof typeof ru])) {
        expect({ key, places: placesIn(form) }).toEqual({ key, places });
      }
    }
  });

  it('are all said somewhere', () => {
    const sources = readdirSync(join(__dirname, '../..'), { withFileTypes: true, recursive: true })
      .filter(
        (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('messages'),
      )
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');
    const said = (key: string): boolean =>
      sources.includes(`'${key}'`) || sources.includes(`\`${key.split('.')[0]}.\${`);
    expect(Object.keys(en).filter((key) => !said(key))).toEqual([]);
  });

  it('never leave a key twice with two meanings', async () => {
    const files = readdirSync(join(__dirname, 'messages/en'));
    const parts = await Promise.all(
      files.map(async (file) => Object.values((await import(`./messages/en/${file}`)) as object) as object[]),
    );
    const keys = parts.flat().flatMap((part) => Object.keys(part));
    expect(keys.sort()).toEqual(Object.keys(en).sort());
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('choice of a language', () => {
  it('takes the first that the browser wants and we speak', () => {
    expect(bestLanguage(['de-DE', 'ru', 'en'])).toBe('ru');
    expect(bestLanguage(['EN-us'])).toBe('en');
    expect(bestLanguage(['de', 'fr-CH'])).toBe('en');
    expect(bestLanguage([])).toBe('en');
  });

  it('writes numbers and dates as the region of the browser does, where it names one', () => {
    expect(formatTag('en', ['ru-RU', 'en', 'en-US'])).toBe('en-US');
    expect(formatTag('en', ['de-DE'])).toBe('en-GB');
    expect(formatTag('ru', ['ru'])).toBe('ru-RU');
  });
});
