import { until } from '../../support/until';
import { type AppEvent } from '../../../src/events/catalogue';
import { EVERY_EVENT } from '../../../src/events/event-bus';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { type TelegramSimulator } from '../../../src/simulator/telegram-simulator';
import {
  type BotUnderTest,
  botAt,
  callsOf,
  sentBy,
  startTelegram,
  tell,
  unacknowledged,
} from './bot-under-test';
import { Deferred } from './deferred';

describe('acknowledging updates', () => {
  let telegram: TelegramSimulator;
  let bot: BotUnderTest;
  const open = async (
    ...rest: Parameters<typeof botAt> extends [string, ...infer R] ? R : never
  ): Promise<void> => {
    bot = await botAt(telegram.apiRoot, ...rest);
  };
  const allAcknowledged = (): Promise<unknown> =>
    until('all acknowledged', () => unacknowledged(telegram).length === 0);
  const sent = (): unknown[] => sentBy(telegram);
  const polls = (): number => callsOf(telegram, 'getUpdates').length;
  const morePolls = async (count: number): Promise<void> => {
    const before = polls();
    await until('more polls', () => polls() >= before + count);
  };

  beforeEach(async () => {
    telegram = await startTelegram();
  });
  afterEach(async () => {
    await bot.app.close();
    await telegram.stop();
  });

  it('row 25: takes nothing before the launch, and everything that was pending after it', async () => {
    await open();
    tell(telegram, 1, 'one');
    tell(telegram, 2, 'two');
    tell(telegram, 3, 'three');

    expect(telegram.calls).toEqual([]);
    bot.launcher.launch();
    await allAcknowledged();
    expect(sent()).toEqual(['echo one', 'echo two', 'echo three']);
  });

  it('row 25: waits until what the handlers published is kept', async () => {
    await open();
    const kept = new Deferred();
    bot.bus.keepWith({ settled: () => kept.promise });
    tell(telegram, 1, 'one');
    tell(telegram, 2, 'two');

    bot.launcher.launch();
    await until('both answered', () => sent().length === 2);
    await morePolls(3);
    expect(unacknowledged(telegram)).toEqual([1, 2]);
    kept.resolve();
    await allAcknowledged();
  });

  it('row 30: answers others while one handler is slow, holds back only its own acknowledgement, and repeats nothing', async () => {
    await open();
    const slow = new Deferred();
    bot.script.onMessage = async (text) => {
      if (text === 'slow') await slow.promise;
      return `echo ${text}`;
    };
    tell(telegram, 1, 'before', 1);
    tell(telegram, 2, 'slow', 2);
    tell(telegram, 3, 'after', 3);

    bot.launcher.launch();
    await until('others answered', () => sent().length === 2);
    for (let id = 4; id < 30; id++) tell(telegram, id, `m${id}`, id);

    await until('newcomers answered', () => sent().length === 28);
    await morePolls(3);
    expect(unacknowledged(telegram)).toEqual(Array.from({ length: 28 }, (_, index) => index + 2));
    slow.resolve();
    await allAcknowledged();
    expect(new Set(sent()).size).toBe(29);
    expect(sent()).toHaveLength(29);
  });

  it('keeps the order within a chat', async () => {
    await open();
    const first = new Deferred();
    const begun: string[] = [];
    bot.script.onMessage = async (text) => {
      begun.push(text);
      if (text === 'first') await first.promise;
    };
    tell(telegram, 1, 'first');
    tell(telegram, 2, 'second');
    tell(telegram, 3, 'elsewhere', 8);

    bot.launcher.launch();
    await until('the other chat is served', () => begun.includes('elsewhere'));
    await morePolls(3);
    expect(begun).toEqual(['first', 'elsewhere']);
    first.resolve();
    await allAcknowledged();
    expect(begun).toEqual(['first', 'elsewhere', 'second']);
  });

  it('row 31: lets a handler go that takes too long, and still waits for it at the end', async () => {
    await open({ holdMs: 50 });
    const slow = new Deferred();
    let ended = false;
    bot.script.onMessage = async (text) => {
      if (text === 'slow') await slow.promise.then(() => (ended = true));
    };
    tell(telegram, 1, 'slow');
    tell(telegram, 2, 'next');

    bot.launcher.launch();
    await allAcknowledged();
    expect(ended).toBe(false);
    const stopped = bot.launcher.stop();
    slow.resolve();
    await stopped;
    expect(ended).toBe(true);
    expect(bot.log.about('take long')).toHaveLength(1);
  });

  it('is not blinded by more updates than one poll can show behind a slow one', async () => {
    // One after the other, a hundred of them would keep somebody else waiting for 40 s.
    await open({ crowdedHoldMs: 400 });
    const slow = new Deferred();
    bot.script.onMessage = async (text, ctx) => {
      if (ctx.from?.id === 1) await slow.promise;
      return `echo ${text}`;
    };
    for (let id = 1; id <= 150; id++) tell(telegram, id, `m${id}`, 1);
    tell(telegram, 151, 'somebody else', 2);

    bot.launcher.launch();
    await until('somebody else is answered', () => sent().includes('echo somebody else'));
    slow.resolve();
    await allAcknowledged();
    await until('everything is answered once', () => sent().length === 151);
  });

  it('acknowledges an update whose handler failed, and logs no word of it', async () => {
    await open();
    bot.script.onMessage = (text) => JSON.parse(text) as string;
    tell(telegram, 1, 'my deepest secret');

    bot.launcher.launch();
    await allAcknowledged();
    expect(bot.log.about('Update 1 (message) failed: SyntaxError')).toHaveLength(1);
    expect(bot.log.lines.join('\n')).not.toMatch(/deepest|secret/);
  });

  it('row 33: takes ids in any order, across any jump, and when their count begins anew', async () => {
    await open({ forgetOffsetAfterMs: 0, longPollSeconds: 0.05 });
    tell(telegram, 900_000, 'b', 1);
    tell(telegram, 17, 'c', 2);
    tell(telegram, 899_999, 'a', 3);

    bot.launcher.launch();
    await allAcknowledged();
    expect(sent().sort()).toEqual(['echo a', 'echo b', 'echo c']);
    await until(
      'offset forgotten',
      () => callsOf(telegram, 'getUpdates').at(-1)?.params.offset === undefined,
    );
    tell(telegram, 5, 'anew', 1);

    await until('anew answered', () => sent().includes('echo anew'));
  });

  it('row 33: goes on with the new count where ids lower than the offset arrive', async () => {
    await open();
    tell(telegram, 900_000, 'old');

    bot.launcher.launch();
    await allAcknowledged();
    tell(telegram, 5, 'new count');
    await until('new count answered', () => sent().includes('echo new count'));
    await until('its acknowledgement', () => callsOf(telegram, 'getUpdates').at(-1)?.params.offset === 6);
    expect(sent()).toHaveLength(2);
  });

  it('rows 31 and 32: publishes the same ids when an update is delivered again to the next process', async () => {
    const ids: string[] = [];
    for (const round of [1, 2]) {
      await open();
      bot.app.get(EventEmitter2).on(EVERY_EVENT, (event: AppEvent) => ids.push(event.id));
      bot.script.onMessage = (text, { from }) => {
        bot.bus.publish('user_message', { clientId: from?.id ?? 0, kind: 'text', message: text });
      };
      tell(telegram, 1, 'again');

      bot.launcher.launch();
      await allAcknowledged();
      if (round === 1) await bot.app.close();
    }
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });
});
