import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectBot } from 'nestjs-telegraf';
import { Telegraf } from 'telegraf';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { PersonalData } from '../../events/personal-data';
import { type Html } from '../presentation/html';
import { htmlOptions } from '../presentation/html-options';
import { textsFor } from '../presentation/texts/texts';
import { BotLauncher } from '../telegram/bot-launcher';
import { Backoff, endsWithin, sleep } from '../telegram/time';
import { LiveAnswers } from '../turns/live/live-answers';
import { TurnRunner } from '../turns/turn-runner';
import { type ErasureSlip, ErasureSlips } from './erasure-slips';

/** What an answer that is being thought up may take to end; a picture may take longer, and is then not kept. */
const PATIENCE_MS = 5_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

type Counts = Record<string, number>;

/** Forgets people on their own wish: everywhere, however long it takes, and says so when it is done. */
@Injectable()
export class Erasures implements OnApplicationBootstrap {
  private readonly logger = new Logger(Erasures.name);
  private readonly slips: ErasureSlips;
  private readonly closing = new AbortController();
  private readonly underWay = new Map<number, Promise<void>>();

  constructor(
    @InjectBot() private readonly bot: Telegraf,
    private readonly people: PersonalData,
    private readonly runner: TurnRunner,
    private readonly live: LiveAnswers,
    launcher: BotLauncher,
    @Inject(ENV) env: Env,
  ) {
    // Everybody who waits to be forgotten listens for it; Node would take many for a leak.
    setMaxListeners(0, this.closing.signal);
    this.slips = new ErasureSlips(join(env.DATA_DIR, 'erasures'));
    launcher.drainWith(() => this.stop());
  }

  /** Takes up what an earlier run of the program could not finish. */
  async onApplicationBootstrap(): Promise<void> {
    for (const wish of await this.slips.all()) this.begin(wish);
  }

  /** When it resolves, the wish is written down and will be fulfilled. */
  async order(wish: ErasureSlip): Promise<void> {
    await this.slips.add(wish);
    this.begin(wish);
  }

  private begin(wish: ErasureSlip): void {
    const { clientId } = wish;
    if (this.underWay.has(clientId)) return;
    const work = this.fulfil(wish)
      .catch((error: unknown) => this.logger.error(`a wish to be forgotten remains: ${reasonOf(error)}`))
      .finally(() => this.underWay.delete(clientId));
    this.underWay.set(clientId, work);
  }

  private async fulfil(wish: ErasureSlip): Promise<void> {
    const { clientId, chatId, language } = wish;
    const { privacy } = textsFor(language);
    // What is being said now would be kept, and told, after all else is gone.
    this.live.stop(chatId);
    await endsWithin(PATIENCE_MS, this.runner.rest(clientId));
    const counts = await this.erase(clientId, () => this.tell(chatId, privacy.eraseLater));
    if (!counts) return;
    await this.slips.remove(wish);
    const scope = { type: 'chat' as const, chat_id: chatId };
    await this.bot.telegram.deleteMyCommands({ scope }).catch(() => undefined);
    await this.tell(chatId, privacy.erased(counts));
  }

  /** @returns undefined if the program ends before everything is erased */
  private async erase(clientId: number, onDelay: () => Promise<void>): Promise<Counts | undefined> {
    const backoff = new Backoff(FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    for (let attempt = 1; !this.closing.signal.aborted; attempt += 1) {
      try {
        return await this.people.erase(clientId);
      } catch (error) {
        this.logger.warn(`an erasure is not complete: ${reasonOf(error)}`);
        if (attempt === 1) await onDelay();
        await sleep(backoff.next(), this.closing.signal);
      }
    }
    return undefined;
  }

  /** They may be gone already; that is their right too. */
  private async tell(chatId: number, text: Html): Promise<void> {
    await this.bot.telegram.sendMessage(chatId, text.source, htmlOptions()).catch(() => undefined);
  }

  private async stop(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.underWay.values());
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map((each) => (each instanceof Error ? each.message : typeof each)).join('; ')
    : error instanceof Error
      ? error.name
      : typeof error;
