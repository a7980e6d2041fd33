import { type Context } from 'telegraf';
import { english } from './texts.en';

/** Everything the bot itself says; what a persona says is the companion's. */
export type Texts = typeof english;

const catalogues: Record<string, Texts> = { en: english };

/** @param languageCode IETF tag as Telegram gives it, such as `pt-br` */
export function textsFor(languageCode: string | undefined): Texts {
  return catalogues[languageCode?.split('-')[0]?.toLowerCase() ?? 'en'] ?? english;
}

export const languageOf = ({ from }: Context): string | undefined => from?.language_code;
