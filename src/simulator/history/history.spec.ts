import { createHash } from 'node:crypto';
import { history } from './history';
import { type HistoryEvent, type HistoryOptions } from './options';

const DAY_MS = 86_400_000;
const until = Date.UTC(2026, 10, 20, 12);
const persona = (id: string) => ({
  id,
  name: id.toUpperCase(),
  stories: [{ id: `${id}-inn`, title: 'The inn' }],
});
const options: HistoryOptions = {
  events: 120_000,
  users: 6000,
  days: 60,
  seed: 11,
  until,
  personas: ['ada', 'bea', 'cleo', 'dora', 'edda', 'fay'].map(persona),
};
const hashOf = (given: HistoryOptions): string => {
  const hash = createHash('sha256');
  for (const event of history(given)) hash.update(JSON.stringify(event));
  return hash.digest('hex');
};

describe('a history', () => {
  const events = [...history(options)];
  const of = (name: string): HistoryEvent[] => events.filter((event) => event.name === name);
  const countBy = <K>(list: readonly HistoryEvent[], keyOf: (event: HistoryEvent) => K): Map<K, number> => {
    const counts = new Map<K, number>();
    for (const event of list) counts.set(keyOf(event), (counts.get(keyOf(event)) ?? 0) + 1);
    return counts;
  };

  it('is the same for the same seed, and another for another', () => {
    const small = { ...options, events: 5000 };
    expect(hashOf(small)).toBe(hashOf(small));
    expect(hashOf({ ...small, seed: 12 })).not.toBe(hashOf(small));
  });

  it.each([
    [120_000, 6000, 60],
    [5000, 50_000, 3],
    [300, 10, 1],
    [20_000, 300, 365],
  ])('has %d events of at most %d people in %d days, one after the other', (count, users, days) => {
    const told = [...history({ ...options, events: count, users, days })];
    expect(Math.abs(told.length - count)).toBeLessThanOrEqual(count / 100);
    expect(new Set(told.map(({ clientId }) => clientId)).size).toBeLessThanOrEqual(users);
    expect(told.every(({ at }, index) => index === 0 || at >= told[index - 1]!.at)).toBe(true);
    expect(told[0]!.at).toBeGreaterThanOrEqual(until - days * DAY_MS);
    expect(told.at(-1)!.at).toBeLessThanOrEqual(until);
  });

  it('has few who talk much and many who say little', () => {
    const said = [...countBy(of('user_message'), ({ clientId }) => clientId).values()].sort((a, b) => b - a);
    const sum = (list: readonly number[]): number => list.reduce((total, count) => total + count, 0);
    expect(sum(said.slice(0, said.length / 100)) / sum(said)).toBeGreaterThan(0.12);
    expect(said[said.length >> 1]).toBeLessThan(10);
  });

  it('is quiet at night and lively in the evening of those who write', () => {
    const russians = countBy(
      of('user_message').filter(({ person }) => person.languageCode === 'ru'),
      ({ at }) => new Date(at).getUTCHours(),
    );
    // Moscow: eight in the evening against four in the morning.
    expect(russians.get(17)!).toBeGreaterThan(4 * (russians.get(1) ?? 0));
  });

  it('loses most of those who came, ever more slowly', () => {
    const firstSeen = new Map<number, number>();
    const there = new Set<string>();
    for (const { clientId, at } of events) {
      if (!firstSeen.has(clientId)) firstSeen.set(clientId, at);
      there.add(`${clientId} ${Math.floor((at - firstSeen.get(clientId)!) / DAY_MS)}`);
    }
    const old = [...firstSeen].filter(([, at]) => at < until - 31 * DAY_MS).map(([clientId]) => clientId);
    const returned = (day: number): number =>
      old.filter((clientId) => there.has(`${clientId} ${day}`)).length / old.length;
    expect(returned(1)).toBeGreaterThan(1.5 * returned(7));
    expect(returned(7)).toBeGreaterThan(returned(30));
    expect(returned(30)).toBeGreaterThan(0);
  });

  it('knows personas of unequal charm and links of unequal quality', () => {
    const talks = countBy(of('user_message'), ({ personaId }) => personaId);
    expect(talks.get('ada')!).toBeGreaterThan(2 * talks.get('fay')!);
    const starts = countBy(of('start_command'), ({ meta }) => meta.payload);
    expect(starts.size).toBeGreaterThan(5);
    const sourceOf = new Map(of('start_command').map(({ clientId, meta }) => [clientId, meta.payload]));
    const perStart = (source: string): number =>
      of('user_message').filter(({ clientId }) => sourceOf.get(clientId) === source).length /
      starts.get(source)!;
    expect(perStart('friend_grace')).toBeGreaterThan(1.5 * perStart('ads_spring'));
  });

  it('has everything that a bot lives through', () => {
    const names = new Set(events.map(({ name }) => name));
    for (const name of [
      'image_generated',
      'image_refresh',
      'premium_action',
      'bot_blocked',
      'reply_failed',
      'chat_continued',
    ])
      expect(names).toContain(name);
    const greeted = countBy(of('experiment_exposed'), ({ meta }) => meta.variant);
    expect(Math.abs(greeted.get('plain')! / of('start_command').length - 0.5)).toBeLessThan(0.05);
    const actions = countBy(of('premium_action'), ({ meta }) => meta.action);
    expect(actions.get('invoice_shown')!).toBeGreaterThan(actions.get('paid')!);
    const paid = of('premium_action').find(({ meta }) => meta.action === 'paid')!;
    expect(paid.meta).toMatchObject({ stars: expect.any(Number), chargeId: expect.any(String) });
  });
});
