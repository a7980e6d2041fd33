import { Injectable } from '@nestjs/common';
import { type Context } from 'telegraf';
import { ChosenLanguages } from '../../../companion/preferences/chosen-languages';
import { endsWithin } from '../../telegram/time';
import { languageFor } from './language';
import { speakTo, type Texts, textsFor } from './texts';

/** Longer than this nobody waits for what they once chose; then Telegram's language is good enough. */
const PATIENCE_MS = 250;

/** The texts in the language that somebody chose, or has in Telegram. */
@Injectable()
export class PersonalTexts {
  constructor(private readonly languages: ChosenLanguages) {}

  /** Also while the database is away. @param languageCode what Telegram says, if it says so now */
  async for(clientId: number, languageCode?: string): Promise<Texts> {
    const language =
      languageCode === undefined ? this.languages.spokenBy(clientId) : this.languages.of(clientId);
    return textsFor((await promptly(language)) ?? languageCode);
  }

  /** Has handlers speak to the sender as they wish, see `languageOf`. */
  async address(ctx: Context): Promise<void> {
    if (!ctx.from) return;
    const { id, language_code: heard } = ctx.from;
    const chosen = await promptly(this.languages.of(id));
    if (chosen !== undefined) speakTo(ctx, languageFor(chosen));
    // For what the bot says without being asked. Whoever only leaves is not written down.
    if (heard && (ctx.message ?? ctx.callbackQuery))
      void this.languages.hear(id, heard).catch(() => undefined);
  }
}

async function promptly(language: Promise<string | undefined>): Promise<string | undefined> {
  const asked = language.catch(() => undefined);
  return (await endsWithin(PATIENCE_MS, asked)) ? asked : undefined;
}
