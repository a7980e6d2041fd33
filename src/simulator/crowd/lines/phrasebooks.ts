import { english } from './english';
import { french } from './french';
import { german } from './german';
import { type Phrasebook } from './phrasebook';
import { russian } from './russian';
import { spanish } from './spanish';

/** By the language that somebody writes in, whatever their Telegram is set to. */
export const phrasebooks = {
  en: english,
  es: spanish,
  ru: russian,
  fr: french,
  de: german,
} as const satisfies Record<string, Phrasebook>;

export type Speech = keyof typeof phrasebooks;
