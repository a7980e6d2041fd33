/** Languages of the interface; each has a folder of messages. */
export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** As each calls itself. */
export const languageLabels: Record<Language, string> = { en: 'English', ru: 'Русский' };

/** Tags such as `en-US` to format by, where the browser asks for none of that language. */
const USUAL: Record<Language, string> = { en: 'en-GB', ru: 'ru-RU' };

const speaks = (tag: string, language: Language): boolean => tag.toLowerCase().split('-')[0] === language;

export const isLanguage = (value: unknown): value is Language => languages.some((known) => known === value);

/** The first language of `wanted` (BCP 47 tags, best first) that we speak. */
export function bestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => speaks(tag, language));
    if (found) return found;
  }
  return 'en';
}

/** How numbers and dates are written in a language: as the browser wants them, where it names a region. */
export const formatTag = (language: Language, wanted: readonly string[]): string =>
  wanted.find((tag) => speaks(tag, language) && tag.includes('-')) ?? USUAL[language];
