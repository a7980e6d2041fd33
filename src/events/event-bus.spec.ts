import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { Test, type TestingModule } from '@nestjs/testing';
import { type AppEvent, type EventName } from './catalogue';
import { EventBus } from './event-bus';
import { EventsModule } from './events.module';
import { On, OnEvery, OnRefused } from './listen';
import { type RefusedEvent } from './refused-event';
import { currentScope, runInScope, type UpdateScope } from './update-scope';

@Injectable()
class Recorder {
  readonly all: AppEvent[] = [];
  readonly starts: AppEvent<'start_command'>[] = [];
  readonly refused: RefusedEvent[] = [];

  @OnEvery() every(event: AppEvent): void {
    this.all.push(event);
  }
  @On('start_command') start(event: AppEvent<'start_command'>): void {
    this.starts.push(event);
  }
  @OnRefused() refuse(event: RefusedEvent): void {
    this.refused.push(event);
  }
}

@Injectable()
class Saboteur {
  @OnEvery() breaks(): void | Promise<void> {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- this is the fault that must not end the process
    throw undefined;
  }
  @On('command') async rejects(): Promise<void> {
    await Promise.reject(new Error('no'));
  }
}

const fail = (): never => {
  throw new Error('no');
};

describe('EventBus', () => {
  let module: TestingModule;
  let bus: EventBus;
  let recorder: Recorder;
  const scope: UpdateScope = {
    key: '1:77:1700000000',
    at: new Date('2026-11-20T12:00:00Z'),
    person: { firstName: 'Ada' },
    meta: { updateId: 77 },
  };

  beforeEach(async () => {
    module = await Test.createTestingModule({
      imports: [EventsModule],
      providers: [Saboteur, Recorder],
    }).compile();
    module.useLogger(false);
    await module.init();
    bus = module.get(EventBus);
    recorder = module.get(Recorder);
  });
  afterEach(() => module.close());

  it('tells each listener, without waiting for any, and gives nothing back', async () => {
    expect(bus.publish('start_command', { clientId: 5, payload: 'ads' })).toBeUndefined();
    expect(recorder.all).toEqual([]);
    await bus.settled();
    expect(recorder.starts.map(({ payload }) => payload.payload)).toEqual(['ads']);
    expect(recorder.all).toHaveLength(1);
  });

  it('goes on to the next listener when one throws or rejects, and counts it', async () => {
    bus.publish('command', { clientId: 5, command: 'help' });
    await bus.settled();
    expect(recorder.all).toHaveLength(1);
    expect(bus.figures()).toMatchObject({ published: 1, listenerFailures: 2, lost: 0 });
  });

  it('makes an Error of whatever a listener throws, since the emitter would end the process over anything else', async () => {
    await expect(module.get(Saboteur).breaks()).rejects.toThrow('listener threw undefined');
  });

  it('gives the same ids when the same update is handled again, and different ones within it', async () => {
    const handle = (): void =>
      runInScope(scope, () => {
        bus.publish('command', { clientId: 5, command: 'a' });
        bus.publish('command', { clientId: 5, command: 'b' });
      });
    handle();
    handle();
    await bus.settled();
    const ids = recorder.all.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(ids.slice(2));
    expect(new Set(ids).size).toBe(2);
  });

  it('takes time, person and meta from the update, and knows which times repeat', async () => {
    runInScope(scope, () => {
      bus.publish('command', { clientId: 5, command: 'a', meta: { extra: 1 } });
      bus.publish('command', { clientId: 5, command: 'a', at: new Date('2026-11-20T12:00:05Z') });
    });
    await bus.settled();
    const [first, second] = recorder.all;
    expect(first).toMatchObject({
      at: scope.at,
      repeatable: true,
      payload: { person: { firstName: 'Ada' }, meta: { updateId: 77, sequence: 0, extra: 1 } },
    });
    expect(second).toMatchObject({ repeatable: false, payload: { meta: { sequence: 1 } } });
  });

  it('tells a keeper at once and directly, also after the listeners are gone', async () => {
    const kept: string[] = [];
    bus.keepWith({ keep: ({ name }) => void kept.push(name), settled: () => Promise.resolve() });
    bus.publish('command', { clientId: 5, command: 'a' });
    expect(kept).toEqual(['command']);
    await module.close();
    bus.publish('chat_cleared', { clientId: 5 });
    expect(kept).toEqual(['command', 'chat_cleared']);
  });

  it('counts what a keeper cannot take, and tells the others', () => {
    const kept: string[] = [];
    const settled = (): Promise<void> => Promise.resolve();
    bus.keepWith({ keep: () => fail(), settled });
    bus.keepWith({ keep: ({ name }) => void kept.push(name), settled });
    bus.publish('command', { clientId: 5, command: 'a' });
    expect(kept).toEqual(['command']);
    expect(bus.figures().lost).toBe(1);
  });

  it('lets a listener publish in the scope of what it heard', async () => {
    const scopes: unknown[] = [];
    module.get(EventEmitter2).on('command', () => scopes.push(currentScope()?.key));
    runInScope(scope, () => bus.publish('command', { clientId: 5, command: 'a' }));
    runInScope({ ...scope, key: 'other' }, () => bus.publish('command', { clientId: 5, command: 'a' }));
    await bus.settled();
    expect(scopes).toEqual([scope.key, 'other']);
  });

  it('keeps what the catalogue refuses, with the reason, and does not throw', async () => {
    bus.publish('user_message', { clientId: 2 ** 60, kind: 'text' });
    bus.publish('user_message', { clientId: '@bob' as unknown as number, kind: 'text' });
    bus.publish('no_such_event' as EventName, { clientId: 1 });
    await bus.settled();
    expect(recorder.all).toHaveLength(0);
    expect(recorder.refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('clientId'),
      expect.stringContaining('clientId'),
      expect.stringContaining('no such event'),
    ]);
  });

  it('lets a listener listen only to events that exist, with their own payload', async () => {
    // @ts-expect-error no such event
    expect(() => On('unknown_event')).not.toThrow();
    // @ts-expect-error a command has no prompt
    bus.publish('command', { clientId: 1, command: 'x', prompt: 'y' });
    await bus.settled();
    expect(recorder.all).toHaveLength(1);
  });
});
