import { type TimelineEvent } from '../api-types';
import { merged } from './newest';

const event = (eventId: string, second: number): TimelineEvent => ({
  eventId,
  clientId: 1,
  eventName: 'user_message',
  personaId: null,
  personaName: null,
  message: null,
  prompt: null,
  negativePrompt: null,
  imageUrl: null,
  meta: null,
  createdAt: `2026-11-20T12:00:${String(second).padStart(2, '0')}.000Z`,
});
const ids = (events: TimelineEvent[]) => events.map(({ eventId }) => eventId).join('');

describe('the newest events', () => {
  it('stand in the order of their times, each once', () => {
    const known = [event('c', 3), event('a', 1)];
    expect(ids(merged(known, [event('d', 4), event('b', 2), event('c', 3), event('d', 4)], 10))).toBe('dcba');
  });

  it('are no more than are kept', () => {
    const many = Array.from({ length: 500 }, (_, at) => event(String(at), at % 60));
    expect(merged([event('x', 59)], many, 50)).toHaveLength(50);
  });

  it('put what came last on top within one second', () => {
    expect(ids(merged([event('a', 1)], [event('b', 1)], 10))).toBe('ba');
  });
});
