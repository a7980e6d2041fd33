import { type Context } from 'telegraf';
import { type Language, languageFor } from './language';
import { english } from './en/texts';
import { russian } from './ru/texts';

/** Everything the bot itself says; what a persona says is the companion's. */
export type Texts = typeof english;

/** A catalogue in which a text is missing, or is one too many, does not compile. */
export const catalogues: Readonly<Record<Language, Texts>> = { en: english, ru: russian };

/** @param languageCode IETF tag as Telegram gives it, such as `pt-br` */
export const textsFor = (languageCode: string | undefined): Texts => catalogues[languageFor(languageCode)];

/** What somebody chose for themselves, while an update of theirs is handled. */
const chosen = new WeakMap<Context, Language>();

export const speakTo = (ctx: Context, language: Language): void => void chosen.set(ctx, language);

/** The language in which to answer: the chosen one, else Telegram's. */
export const languageOf = (ctx: Context): string | undefined => chosen.get(ctx) ?? ctx.from?.language_code;
