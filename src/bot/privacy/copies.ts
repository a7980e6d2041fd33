import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { Slots } from '../../companion/conversations/limits/slots';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { PersonalData } from '../../events/personal-data';
import { htmlOptions } from '../presentation/html-options';
import { type Texts } from '../presentation/texts/texts';
import { BotLauncher } from '../telegram/bot-launcher';
import { showing } from '../turns/presence';
import { type Recipient } from '../turns/answers';
import { inFiles } from './json-lines';

/** A bot may send 50 MB in a file (Bot API `sendDocument`). */
const LONGEST_FILE = 45_000_000;
const AT_ONCE = 2;

/** Sends people what is kept of them, as files. */
@Injectable()
export class Copies implements OnModuleInit {
  private readonly logger = new Logger(Copies.name);
  private readonly folder: string;
  private readonly slots = new Slots(AT_ONCE);
  private readonly underWay = new Map<number, Promise<void>>();

  constructor(
    @InjectBot() private readonly bot: Telegraf,
    private readonly people: PersonalData,
    launcher: BotLauncher,
    @Inject(ENV) env: Env,
  ) {
    this.folder = join(env.DATA_DIR, 'copies');
    launcher.drainWith(async () => void (await Promise.all(this.underWay.values())));
  }

  /** What a process left behind that died. */
  async onModuleInit(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Begins to put a copy together and to send it. @returns false if one is under way already */
  begin(to: Recipient, texts: Texts): boolean {
    if (this.underWay.has(to.clientId)) return false;
    const work = this.slots
      .run(() => this.send(to, texts))
      .catch((error: unknown) => this.apologise(to, texts, error))
      .finally(() => this.underWay.delete(to.clientId));
    this.underWay.set(to.clientId, work);
    return true;
  }

  private async send({ clientId, chatId }: Recipient, { privacy }: Texts): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const { telegram } = this.bot;
    const options = { name: `teleskop-${clientId}`, folder: this.folder, longest: LONGEST_FILE };
    await showing(telegram, chatId, 'upload_document', async () => {
      let part = 0;
      for await (const path of inFiles(this.people.copy(clientId), options)) {
        const file = { source: path, filename: basename(path) };
        await telegram.sendDocument(chatId, file, { caption: privacy.copyCaption(++part) });
      }
    });
  }

  private async apologise({ chatId }: Recipient, { privacy }: Texts, error: unknown): Promise<void> {
    this.logger.warn(`a copy could not be made: ${error instanceof Error ? error.name : typeof error}`);
    await this.bot.telegram
      .sendMessage(chatId, privacy.copyFailed.source, htmlOptions())
      .catch(() => undefined);
  }
}
