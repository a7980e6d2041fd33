import { type TimelineEvent } from '../../../analytics/reports/events/timeline-event';
import { screenEventOf } from './screen-event';

const event = (row: Partial<TimelineEvent>): TimelineEvent => ({
  eventId: '00000000-0000-4000-8000-000000000000',
  clientId: 1,
  eventName: 'user_message',
  personaId: null,
  personaName: null,
  message: null,
  prompt: null,
  negativePrompt: null,
  imageUrl: null,
  meta: {},
  createdAt: '2026-11-20T12:00:00.000Z',
  ...row,
});

describe('an event for a screen', () => {
  it('is left as it is where it is short', () => {
    const short = event({ message: '<b>hi</b>', meta: { kind: 'text', stars: 5, test: true } });
    expect(screenEventOf(short)).toEqual(short);
  });

  it('is never long, whatever was written', () => {
    const meta = Object.fromEntries(
      Array.from({ length: 500 }, (_, i) => [`${i}`.repeat(400), 'y'.repeat(1e5)]),
    );
    const shown = screenEventOf(event({ message: 'x'.repeat(1e6), prompt: 'x'.repeat(1e6), meta }));
    expect(JSON.stringify(shown).length).toBeLessThan(20_000);
    expect(shown.message).toHaveLength(1000);
    expect(shown.message).toMatch(/x…$/);
  });

  it('is well-formed where a pair is cut in two', () => {
    const { message } = screenEventOf(event({ message: '😀'.repeat(600) }));
    expect(message?.isWellFormed()).toBe(true);
  });

  it('keeps of the meta what is plain', () => {
    const meta = { payload: 'spring', buttons: [[{ text: 'x' }]], nested: { a: 1 }, none: null };
    expect(screenEventOf(event({ meta })).meta).toEqual({ payload: 'spring' });
  });
});
