import { Injectable } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { type AppEvent, type EventName } from './catalogue';
import { EventBus, type RefusedEvent } from './event-bus';
import { EventsModule } from './events.module';
import { On, OnEvery, OnRefused } from './listen';
import { runInScope, type UpdateScope } from './update-scope';

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

  it('tells each listener, at once, and gives nothing back', () => {
    expect(bus.publish('start_command', { clientId: 5, payload: 'ads' })).toBeUndefined();
    expect(recorder.starts.map(({ payload }) => payload.payload)).toEqual(['ads']);
    expect(recorder.all).toHaveLength(1);
  });

  it('goes on to the next listener when one throws or rejects', () => {
    bus.publish('command', { clientId: 5, command: 'help' });
    expect(recorder.all).toHaveLength(1);
  });

  it('makes an Error of whatever a listener throws, since the emitter would end the process over anything else', async () => {
    await expect(module.get(Saboteur).breaks()).rejects.toThrow('listener threw undefined');
  });

  it('gives the same ids when the same update is handled again, and different ones within it', () => {
    const handle = (): void =>
      runInScope(scope, () => {
        bus.publish('command', { clientId: 5, command: 'a' });
        bus.publish('command', { clientId: 5, command: 'b' });
      });
    handle();
    handle();
    const ids = recorder.all.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(ids.slice(2));
    expect(new Set(ids).size).toBe(2);
  });

  it('takes time, person and meta from the update, and knows which times repeat', () => {
    runInScope(scope, () => {
      bus.publish('command', { clientId: 5, command: 'a', meta: { extra: 1 } });
      bus.publish('command', { clientId: 5, command: 'a', at: new Date('2026-11-20T12:00:05Z') });
    });
    const [first, second] = recorder.all;
    expect(first).toMatchObject({
      at: scope.at,
      repeatable: true,
      payload: { person: { firstName: 'Ada' }, meta: { updateId: 77, sequence: 0, extra: 1 } },
    });
    expect(second).toMatchObject({ repeatable: false, payload: { meta: { sequence: 1 } } });
  });

  it('keeps what the catalogue refuses, with the reason, and does not throw', () => {
    bus.publish('user_message', { clientId: 2 ** 60, kind: 'text' });
    bus.publish('user_message', { clientId: '@bob' as unknown as number, kind: 'text' });
    bus.publish('no_such_event' as EventName, { clientId: 1 });
    expect(recorder.all).toHaveLength(0);
    expect(recorder.refused.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('clientId'),
      expect.stringContaining('clientId'),
      expect.stringContaining('no such event'),
    ]);
  });

  it('lets a listener listen only to events that exist, with their own payload', () => {
    // @ts-expect-error no such event
    expect(() => On('unknown_event')).not.toThrow();
    // @ts-expect-error a command has no prompt
    bus.publish('command', { clientId: 1, command: 'x', prompt: 'y' });
    expect(recorder.all).toHaveLength(1);
  });
});
