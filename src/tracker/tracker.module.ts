import { Module, type OnModuleInit } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { getBotToken } from 'nestjs-telegraf';
import { type Telegraf } from 'telegraf';
import { Tracker } from './tracker';

/** For any nestjs-telegraf application: import it beside `AnalyticsModule`, and use `Tracker`'s middleware. */
@Module({ providers: [Tracker], exports: [Tracker] })
export class TrackerModule implements OnModuleInit {
  constructor(
    private readonly modules: ModuleRef,
    private readonly tracker: Tracker,
  ) {}

  /** A bot with a name of its own, or a second one, is watched by `tracker.watch(bot.telegram)`. */
  onModuleInit(): void {
    const bot = this.defaultBot();
    if (bot) this.tracker.watch(bot.telegram);
  }

  private defaultBot(): Telegraf | undefined {
    try {
      return this.modules.get<Telegraf>(getBotToken(), { strict: false });
    } catch {
      return undefined;
    }
  }
}
