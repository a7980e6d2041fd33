/** Languages that the bot speaks. The first is for everybody who understands none of them. */
export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** Each in its own words, so that its speakers find it. */
export const languageNames: Readonly<Record<Language, string>> = { en: '🇬🇧 English', ru: '🇷🇺 Русский' };

/** @param code IETF tag as Telegram gives it, such as `pt-br` */
export function languageFor(code: string | undefined): Language {
  const [primary] = code?.toLowerCase().split('-') ?? [];
  return languages.find((language) => language === primary) ?? languages[0];
}
