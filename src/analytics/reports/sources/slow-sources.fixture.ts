import { type SourceFigures, type Touch } from './sources-query';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Something somebody did. */
export interface Deed {
  clientId: number;
  /** Milliseconds since the epoch. */
  at: number;
  kind: 'start' | 'message' | 'paid' | 'refunded' | 'button';
  code?: string;
  stars?: number;
  chargeId?: string;
}

interface Question {
  /** Begin of the first day, and end of the last. */
  from: number;
  until: number;
  touch: Touch;
  now: number;
}

/** Days begin so long after those of UTC. */
export const LATER = 5 * HOUR;
export const ZONE = 'Etc/GMT+5';

const dayOf = (at: number): string => new Date(at - LATER).toISOString().slice(0, 10);
const beginOf = (day: string): number => Date.parse(day) + LATER;
const later = (a: Deed, b: Deed): number =>
  a.at - b.at || (a.code! < b.code! ? -1 : a.code! > b.code! ? 1 : 0);

/** One person after the other and one event after the other, in {@link ZONE}: as somebody counts who may take their time. */
export function slowly(deeds: readonly Deed[], { from, until, touch, now }: Question): SourceFigures[] {
  const rows = new Map<string | null, SourceFigures>();
  const row = (code: string | null): SourceFigures => {
    const known = rows.get(code) ?? {
      code,
      starts: 0,
      people: 0,
      activated: 0,
      retained: 0,
      retainable: 0,
      payers: 0,
      stars: 0,
      firstDay: null,
      starDays: [],
    };
    rows.set(code, known);
    return known;
  };
  const isTouch = ({ kind, code }: Deed): boolean => kind === 'start' && code !== undefined;
  for (const deed of deeds)
    if (isTouch(deed) && deed.at >= from && deed.at < until) row(deed.code!).starts += 1;

  for (const id of new Set(deeds.map(({ clientId }) => clientId))) {
    const theirs = deeds.filter(({ clientId }) => clientId === id);
    const came = Math.min(...theirs.map(({ at }) => at));
    if (came < from || came >= until) continue;
    const firstDay = beginOf(dayOf(came));
    const touches = theirs.filter(isTouch);
    const wrote = theirs.filter(({ kind, at }) => kind === 'message' && at < came + DAY).map(({ at }) => at);
    const activation = wrote.length > 0 ? Math.min(...wrote) : undefined;
    const credited =
      touch === 'first'
        ? touches.toSorted(later)[0]
        : touch === 'last'
          ? touches.toSorted(later).at(-1)
          : touches
              .filter(({ at }) => at < came + DAY && at <= (activation ?? Infinity))
              .toSorted(later)
              .at(-1);
    const home = row(credited?.code ?? null);
    home.people += 1;
    if (activation !== undefined) home.activated += 1;
    if (theirs.some(({ at }) => at >= firstDay + 7 * DAY && at < firstDay + 14 * DAY)) home.retained += 1;
    if (beginOf(dayOf(now)) - firstDay > 13 * DAY) home.retainable += 1;
    if (home.firstDay === null || home.firstDay > dayOf(came)) home.firstDay = dayOf(came);

    const payersOf = new Set<string | null>();
    for (const deed of theirs) {
      if (deed.kind !== 'paid' && deed.kind !== 'refunded') continue;
      const origin =
        deed.kind === 'paid'
          ? deed
          : (theirs.find(({ kind, chargeId }) => kind === 'paid' && chargeId === deed.chargeId) ?? deed);
      const before = touches
        .filter(({ at }) => at <= origin.at && at > origin.at - 30 * DAY)
        .toSorted(later)
        .at(-1);
      const code = (touch === 'significant' ? before?.code : credited?.code) ?? null;
      const signed = (deed.kind === 'paid' ? 1 : -1) * deed.stars!;
      if (deed.kind === 'paid') payersOf.add(code);
      row(code).stars += signed;
      const days = row(code).starDays;
      const known = days.find(({ day }) => day === dayOf(deed.at));
      if (known) known.stars += signed;
      else days.push({ day: dayOf(deed.at), stars: signed });
    }
    for (const code of payersOf) row(code).payers += 1;
  }
  for (const { starDays } of rows.values()) starDays.sort((a, b) => (a.day < b.day ? -1 : 1));
  return [...rows.values()];
}
