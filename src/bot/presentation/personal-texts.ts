import { Injectable } from '@nestjs/common';
import { type Context } from 'telegraf';
import { ChosenLanguages } from '../../companion/preferences/chosen-languages';
import { endsWithin } from '../telegram/time';
import { languageFor } from './language';
import { speakTo, type Texts, textsFor } from './texts';

/** Longer than this nobody waits for what they once chose; then Telegram's language is good enough. */
const PATIENCE_MS = 250;

/** The texts in the language that somebody chose, or has in Telegram. */
@Injectable()
export class PersonalTexts {
  constructor(private readonly languages: ChosenLanguages) {}

  /** Also while the database is away. @param languageCode what Telegram says */
  async for(clientId: number, languageCode: string | undefined): Promise<Texts> {
    return textsFor((await this.chosen(clientId)) ?? languageCode);
  }

  /** Has handlers speak to the sender as they wish, see `languageOf`. */
  async address(ctx: Context): Promise<void> {
    const language = ctx.from && (await this.chosen(ctx.from.id));
    if (language !== undefined) speakTo(ctx, languageFor(language));
  }

  private async chosen(clientId: number): Promise<string | undefined> {
    const asked = this.languages.of(clientId).catch(() => undefined);
    return (await endsWithin(PATIENCE_MS, asked)) ? asked : undefined;
  }
}
