import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Action, Command, Ctx, getBotToken, Hears, On, TelegrafModule, Update } from 'nestjs-telegraf';
import { Context, Telegraf } from 'telegraf';
import { z } from 'zod';
import { AnalyticsModule } from '../../src/analytics/analytics.module';
import { Database } from '../../src/database/database';
import { define } from '../../src/events/event-definition';
import { EventBus } from '../../src/events/event-bus';
import { TelegramSimulator } from '../../src/simulator/telegram-simulator';
import { trackWith } from '../../src/tracker/track';
import { Tracker } from '../../src/tracker/tracker';
import { TrackerModule } from '../../src/tracker/tracker.module';
import { everyUpdateKind } from '../../src/tracker/updates/update-kinds';
import { paintedPng } from '../support/archive-house';
import { TestDatabase } from '../support/test-database';
import { until } from '../support/until';
import { updateOf, updateSamples } from '../support/update-samples';

const events = {
  tea_brewed: define({ label: 'Tea', timeline: 'event-badge' }, { tea: z.string(), minutes: z.int() }),
};
const Track = trackWith(events);

@Update()
class TeaUpdate {
  constructor(private readonly bus: EventBus) {}

  @Hears(/^tea$/)
  @Track('tea_brewed', ({ text }) => ({ tea: text ?? '', minutes: 3 }))
  brew(): string {
    return 'Brewing';
  }

  @Hears(/^spill$/)
  @Track('tea_brewed', () => ({ tea: 'none', minutes: 0 }))
  spill(): string {
    throw new Error('on the floor');
  }

  @Command('picture')
  async picture(@Ctx() ctx: Context): Promise<void> {
    await ctx.replyWithPhoto({ source: paintedPng() }, { caption: 'a cup' });
  }

  @Command('advice')
  async advice(@Ctx() ctx: Context): Promise<void> {
    const { message_id: messageId } = await ctx.reply('Drink tea.');
    this.bus.publish('ai_message', {
      clientId: ctx.from!.id,
      message: 'Drink tea.',
      personaName: 'Lu Yu',
      meta: { messageId },
    });
  }

  @Action('more')
  async more(@Ctx() ctx: Context): Promise<void> {
    await ctx.answerCbQuery();
  }

  @On('sticker')
  async later(@Ctx() ctx: Context): Promise<void> {
    setTimeout(() => void ctx.reply('By the way'), 50);
    await Promise.resolve();
  }
}

interface Row {
  event_name: string;
  message: string | null;
  persona_name: string | null;
  meta: Record<string, unknown>;
}

describe('a tracker for every bot', () => {
  let database: TestDatabase;
  let telegram: TelegramSimulator;
  let dataDir: string;
  beforeAll(async () => {
    database = await TestDatabase.create();
    telegram = await TelegramSimulator.start({});
    dataDir = mkdtempSync(join(tmpdir(), 'teleskop-tracker-'));
  });
  afterAll(async () => {
    await telegram.stop();
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const rowsOf = (clientId: number) =>
    database.query<Row>(
      `SELECT event_name, message, persona_name, meta FROM tg_analytics_events WHERE client_id = $1
        ORDER BY created_at, (meta->>'updateId')::bigint, (meta->>'sequence')::int`,
      [clientId],
    );
  const stored = (clientId: number, count: number) =>
    until(`${count} events of ${clientId}`, async () => {
      const rows = await rowsOf(clientId);
      return rows.length >= count && rows;
    });

  describe('in an application of nestjs-telegraf', () => {
    let app: INestApplicationContext;
    let bot: Telegraf;
    beforeAll(async () => {
      const { token, apiRoot } = telegram;
      @Module({
        imports: [
          AnalyticsModule.forRoot({ databaseUrl: database.url, dataDir, botToken: token, events }),
          TelegrafModule.forRootAsync({
            imports: [TrackerModule],
            inject: [Tracker],
            useFactory: (tracker: Tracker) => ({
              token,
              launchOptions: false,
              options: { telegram: { apiRoot } },
              middlewares: [tracker.middleware()],
            }),
          }),
        ],
        providers: [TeaUpdate],
      })
      class TeaModule {}
      app = await NestFactory.createApplicationContext(TeaModule, { logger: false });
      bot = app.get<Telegraf>(getBotToken());
      await app.get(Database).whenReady();
      void bot.launch({ allowedUpdates: everyUpdateKind });
      await until('a bot that polls', () => telegram.calls.some(({ method }) => method === 'getUpdates'));
    });
    afterAll(() => app.close());

    const tell = (kind: string, body: unknown, id: number) =>
      bot.handleUpdate(updateOf(kind, body, id) as unknown as Parameters<Telegraf['handleUpdate']>[0]);
    const names = (rows: readonly Row[]) => rows.map(({ event_name: name }) => name);

    it('records each of the 27 kinds of updates once, with no code for it', async () => {
      const began = Math.floor(Date.now() / 1000) - 3000;
      const today = (key: string, value: unknown) => (/date$/.test(key) ? began + (value as number) : value);
      const kinds = Object.entries(updateSamples).map(
        ([kind, body]) => [kind, JSON.parse(JSON.stringify(body), today) as object] as const,
      );
      const tellAll = async () => {
        for (const [index, [kind, body]] of kinds.entries()) await tell(kind, body, 1000 + index);
      };
      await tellAll();
      const found = () =>
        database.query<{ kind: string; events: string }>(
          `SELECT meta->>'updateKind' AS kind, count(*) AS events FROM tg_analytics_events
            WHERE (meta->>'updateId')::bigint BETWEEN 1000 AND 1999 GROUP BY 1 ORDER BY 1`,
        );
      const once = kinds.map(([kind]) => ({ kind, events: '1' })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
      await until('all of them', async () => (await found()).length === kinds.length);
      expect(await found()).toEqual(once);
      // Delivered again, as after a crash; the marker comes after them.
      await tellAll();
      const eve = telegram.person({ firstName: 'Eve' });
      eve.says('that is all');
      await stored(eve.id, 1);
      expect(await found()).toEqual(once);
    });

    it('sees what the bot says, and takes the names that handlers give', async () => {
      const ada = telegram.person({ firstName: 'Ada' });
      ada.says('tea');
      await ada.sees('Brewing');
      const [said, brewed, answered] = await stored(ada.id, 3);
      expect(said).toMatchObject({ event_name: 'user_message', message: 'tea' });
      expect(brewed).toMatchObject({ event_name: 'tea_brewed', meta: { tea: 'tea', minutes: 3 } });
      expect(answered).toMatchObject({
        event_name: 'ai_message',
        message: 'Brewing',
        meta: { messageId: ada.messages.at(-1)!.message_id, method: 'sendMessage' },
      });
      expect(answered?.meta.updateId).toBe(said?.meta.updateId);
    });

    it('names nothing that did not happen', async () => {
      const ada = telegram.person({ firstName: 'Ada' });
      ada.says('spill');
      ada.says('/advice');
      await ada.sees('Drink tea.');
      expect(names(await stored(ada.id, 3))).toEqual(['user_message', 'command', 'ai_message']);
    });

    it('leaves to a handler what it tells itself', async () => {
      const ada = telegram.person({ firstName: 'Ada' });
      ada.says('/advice');
      await ada.sees('Drink tea.');
      ada.press('more', undefined);
      const rows = await stored(ada.id, 3);
      expect(names(rows).sort()).toEqual(['ai_message', 'button_pressed', 'command']);
      expect(rows.find(({ event_name: name }) => name === 'ai_message')?.persona_name).toBe('Lu Yu');
    });

    it('tells pictures as pictures', async () => {
      const ada = telegram.person({ firstName: 'Ada' });
      ada.says('/picture');
      await ada.sees('a cup');
      expect(names(await stored(ada.id, 2))).toEqual(['command', 'image_generated']);
    });

    it('also tells what is said later, and what is said unasked', async () => {
      const ada = telegram.person({ firstName: 'Ada' });
      ada.sendsSticker();
      await ada.sees('By the way');
      await bot.telegram.sendMessage(ada.id, 'Good morning');
      const rows = await stored(ada.id, 3);
      expect(rows.map(({ message }) => message).sort()).toEqual(['By the way', 'Good morning', null]);
    });
  });

  it('is 40 lines of example, which are built and run', async () => {
    const root = join(__dirname, '../..');
    await promisify(execFile)(process.execPath, [
      require.resolve('typescript/bin/tsc'),
      ...['-p', join(root, 'examples/minimal-bot')],
    ]);
    const child: ChildProcess = spawn(
      process.execPath,
      [join(root, 'dist/examples/examples/minimal-bot/main.js')],
      {
        env: {
          PATH: process.env.PATH,
          BOT_TOKEN: telegram.token,
          API_ROOT: telegram.apiRoot,
          DATABASE_URL: database.url,
          DATA_DIR: join(dataDir, 'example'),
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    const ended = once(child, 'exit');
    const bob = telegram.person({ firstName: 'Bob' });
    bob.says('/start');
    await bob.sees('Hungry?');
    bob.says('A pizza funghi');
    await bob.sees('In the oven!');
    const rows = await stored(bob.id, 5);
    expect(rows.map(({ event_name: name }) => name)).toEqual([
      'start_command',
      'ai_message',
      'user_message',
      'pizza_ordered',
      'ai_message',
    ]);
    expect(rows[3]?.meta.words).toBe('A pizza funghi');
    child.kill('SIGTERM');
    expect((await ended)[1] ?? 'SIGTERM').toBe('SIGTERM');
  });
});
