import { randomUUID } from 'node:crypto';
import { type Pointer } from '../feed/stored-event';
import { readNotice, writeNotice } from './notice';

const pointer = (rest: Partial<Pointer> = {}): Pointer => ({
  clientId: 2 ** 52 - 1,
  createdAt: Date.UTC(2026, 10, 20),
  eventId: randomUUID(),
  eventName: 'user_message',
  personaId: 'mira',
  ...rest,
});

describe('a notice to other servers', () => {
  it('is read as it was written', () => {
    const events = [pointer(), pointer({ personaId: null })];
    const { text, told } = writeNotice('a', events, true);
    expect(told).toBe(2);
    expect(readNotice(text)).toEqual({ from: 'a', events, gap: true });
  });

  it('carries as many as Postgres takes, and says how many', () => {
    const events = Array.from({ length: 500 }, () => pointer({ personaId: 'мира' }));
    const { text, told } = writeNotice('a', events, false);
    expect(Buffer.byteLength(text)).toBeLessThan(8000);
    expect(told).toBeGreaterThan(50);
    expect(readNotice(text)?.events).toEqual(events.slice(0, told));
  });

  it('leaves out one that alone is too long, and goes on', () => {
    const events = [pointer({ personaId: 'x'.repeat(9000) }), pointer()];
    const { text, told } = writeNotice('a', events, false);
    expect(told).toBe(2);
    expect(readNotice(text)?.events).toEqual([events[1]]);
  });

  it.each(['', '{}', '[1,2]', '["a",false,[[1]]]', 'NULL'])('is not read from %j', (text) => {
    expect(readNotice(text)).toBeUndefined();
  });
});
