import fc from 'fast-check';
import { type TimelineEvent } from '../../../lib/api-types';
import { buildRows } from './build-rows';
import { aLegend, anEvent } from './event.fixture';
import { type Row } from './row';

const START = Date.parse('2026-11-12T12:00:00Z');
const at = (minutes: number): string => new Date(START + minutes * 60_000).toISOString();
const rowsOf = (events: TimelineEvent[], complete = true, timeZone = 'UTC'): Row[] =>
  buildRows({ events, legend: aLegend, timeZone, complete });
const shape = (rows: Row[]) =>
  rows.map((row) =>
    row.kind === 'badge' || row.kind === 'day' || row.kind === 'gap'
      ? row.kind
      : `${row.kind}${row.first ? ' first' : ''}${row.last ? ' last' : ''}`,
  );
const user = (minutes: number) =>
  anEvent({ eventName: 'user_message', createdAt: at(minutes), message: 'hi' });
const ai = (minutes: number, personaId = 'mira') =>
  anEvent({ eventName: 'ai_message', createdAt: at(minutes), message: 'hello', personaId });
const picture = (minutes: number) =>
  anEvent({ eventName: 'image_generated', createdAt: at(minutes), personaId: 'mira' });

describe('rows of a conversation', () => {
  it('groups what one speaker says in a row', () => {
    expect(shape(rowsOf([user(0), user(1), ai(2), ai(3), ai(4), user(5)]))).toEqual([
      'day',
      'user first',
      'user last',
      'ai first',
      'ai',
      'ai last',
      'user first last',
    ]);
  });

  it('counts a picture to what its persona says', () => {
    expect(shape(rowsOf([ai(0), picture(1)]))).toEqual(['day', 'ai first', 'picture last']);
  });

  it('begins a new group with another persona, after ten minutes, and after a badge', () => {
    const badge = anEvent({ eventName: 'persona_selected', createdAt: at(21) });
    expect(shape(rowsOf([ai(0), ai(1, 'luka'), ai(12, 'luka'), badge, ai(22, 'luka')]))).toEqual([
      'day',
      'ai first last',
      'ai first last',
      'ai first last',
      'badge',
      'ai first last',
    ]);
  });

  it('separates days in the zone of the server', () => {
    const events = [user(11 * 60), user(13 * 60)];
    expect(rowsOf(events).filter(({ kind }) => kind === 'day')).toHaveLength(2);
    expect(rowsOf(events, true, 'Asia/Tokyo').filter(({ kind }) => kind === 'day')).toHaveLength(1);
  });

  it('marks a silence of more than six hours with its length', () => {
    const rows = rowsOf([user(0), user(6 * 60), user(13 * 60)]);
    expect(rows.filter(({ kind }) => kind === 'gap')).toEqual([
      expect.objectContaining({ ms: 7 * 3_600_000 }),
    ]);
  });

  it('puts a silence under the day it began in, before the new day is named', () => {
    expect(shape(rowsOf([user(0), user(24 * 60)]))).toEqual([
      'day',
      'user first last',
      'gap',
      'day',
      'user first last',
    ]);
  });

  it('knows where the first day begins only when nothing older exists', () => {
    expect(rowsOf([user(0)], false).map(({ kind }) => kind)).toEqual(['user']);
  });

  it('leaves out a group that may have begun earlier, unless it is all there is', () => {
    expect(shape(rowsOf([ai(0), ai(1), user(2)], false))).toEqual(['user first last']);
    expect(shape(rowsOf([ai(0), ai(1)], false))).toEqual(['ai first', 'ai last']);
  });

  it('shows commands and events that no catalogue knows as badges', () => {
    const rows = rowsOf([anEvent({ eventName: 'start_command' }), anEvent({ eventName: 'from_the_future' })]);
    expect(rows.slice(1)).toEqual([
      expect.objectContaining({ kind: 'badge', command: true }),
      expect.objectContaining({ kind: 'badge', command: false, text: 'from the future' }),
    ]);
  });

  it('shows each event once, and changes no key when older events come in above', () => {
    const history = fc
      .array(
        fc.record({
          wait: fc.integer({ min: 0, max: 2000 }),
          eventName: fc.constantFrom(...aLegend.keys(), 'unknown'),
          personaId: fc.constantFrom('mira', 'luka', null),
        }),
        { maxLength: 60 },
      )
      .map((steps) => {
        let minutes = 0;
        return steps.map(({ wait, ...event }) => anEvent({ ...event, createdAt: at((minutes += wait)) }));
      });
    fc.assert(
      fc.property(history, fc.nat(60), (events, cut) => {
        const all = rowsOf(events);
        const recent = rowsOf(events.slice(cut), cut === 0);
        expect(all.flatMap((row) => ('event' in row ? [row.event] : []))).toEqual(events);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        expect(all.slice(all.length - recent.length).map(({ key }) => key)).toEqual(
          recent.map(({ key }) => key),
        );
      }),
    );
  });
});
