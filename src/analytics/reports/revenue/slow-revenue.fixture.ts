import { starValue, type Price } from './price';

export const DAY = 86_400_000;

/** One stored event, with what of its meta matters to money. */
export interface Told {
  eventId: string;
  clientId: number;
  at: number;
  eventName: string;
  personaId: string | null;
  meta: {
    payload?: string;
    action?: string;
    stars?: number;
    chargeId?: string;
    plan?: string;
    storyId?: string;
    model?: string;
    tokensIn?: number;
    tokensOut?: number;
    cost?: number;
  };
}

export interface Window {
  /** Begin of the first day, and end of the last. */
  from: number;
  until: number;
}
export type Key = 'persona' | 'story' | 'user' | 'plan' | 'first' | 'last' | 'significant';

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const inOrder = (a: Told, b: Told): number => a.at - b.at || (a.eventId < b.eventId ? -1 : 1);
const isCharge = ({ eventName, meta }: Told): boolean =>
  eventName === 'premium_action' && (meta.action === 'paid' || meta.action === 'refunded');
const isTouch = ({ eventName, meta }: Told): boolean =>
  eventName === 'start_command' && meta.payload !== undefined;
const marks = new Set(['story_selected', 'chat_continued', 'persona_selected', 'chat_cleared']);

/** Whatever a charge or a use belongs to, found by walking through all that the same person did. */
export function keyOf(events: readonly Told[], event: Told, by: Key): string | null {
  if (by === 'user') return String(event.clientId);
  const theirs = events.filter(({ clientId }) => clientId === event.clientId).toSorted(inOrder);
  const paid = isCharge(event)
    ? theirs.find(
        ({ eventName, meta }) =>
          eventName === 'premium_action' && meta.action === 'paid' && meta.chargeId === event.meta.chargeId,
      )
    : undefined;
  const origin = paid ?? event;
  if (by === 'plan') return event.meta.plan ?? paid?.meta.plan ?? null;
  const recent = theirs.filter(({ at }) => at <= origin.at && at > origin.at - 30 * DAY);
  if (by === 'persona')
    return isCharge(event)
      ? (recent.filter(({ personaId }) => personaId !== null).at(-1)?.personaId ?? null)
      : event.personaId;
  if (by === 'story') {
    const mark = recent.filter(({ eventName }) => marks.has(eventName)).at(-1);
    return mark && ['story_selected', 'chat_continued'].includes(mark.eventName)
      ? (mark.meta.storyId ?? null)
      : null;
  }
  const touches = (by === 'significant' ? recent : theirs)
    .filter(isTouch)
    .toSorted((a, b) => a.at - b.at || (a.meta.payload! < b.meta.payload! ? -1 : 1));
  return (by === 'first' ? touches[0] : touches.at(-1))?.meta.payload ?? null;
}

interface Sums {
  answers: number;
  pictures: number;
  stars: number;
  income: number;
  cost: number;
  unpricedStars: number;
  unpricedUses: number;
}

const latest = (prices: readonly Price[], kind: string, engine: string, day: string): Price | undefined =>
  prices
    .filter((p) => p.kind === kind && p.engine === engine && p.validFrom <= day)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1);

/** Event by event, in UTC. */
export function slowMargin(
  events: readonly Told[],
  { from, until }: Window,
  by: Key,
  prices: readonly Price[],
  currency: string,
): Map<string | null, Sums> {
  const known = prices.filter((price) => price.currency === currency);
  const groups = new Map<string | null, Sums>();
  for (const event of events.filter(({ at }) => at >= from && at < until)) {
    const { eventName, meta, at } = event;
    const isUse = eventName === 'ai_message' || eventName === 'image_generated';
    if (!isUse && !isCharge(event)) continue;
    const key = keyOf(events, event, by);
    const sums = groups.get(key) ?? {
      answers: 0,
      pictures: 0,
      stars: 0,
      income: 0,
      cost: 0,
      unpricedStars: 0,
      unpricedUses: 0,
    };
    groups.set(key, sums);
    if (!isUse) {
      const stars = meta.action === 'paid' ? meta.stars! : -meta.stars!;
      const worth = starValue(prices, currency, dayOf(at));
      sums.stars += stars;
      if (worth === undefined) sums.unpricedStars += stars;
      else sums.income += stars * worth;
      continue;
    }
    const kind = eventName === 'ai_message' ? 'model' : 'picture';
    if (kind === 'model') sums.answers += 1;
    else sums.pictures += 1;
    const engine = meta.model ?? '';
    const price = latest(known, kind, engine, dayOf(at)) ?? latest(known, kind, '', dayOf(at));
    if (price && kind === 'picture') sums.cost += price.price;
    else if (price && meta.tokensIn !== undefined && meta.tokensOut !== undefined)
      sums.cost += (meta.tokensIn * price.price + meta.tokensOut * price.priceOut!) / 1e6;
    else if (meta.cost !== undefined) sums.cost += meta.cost;
    else if (!price || price.price > 0 || (price.priceOut ?? 0) > 0) sums.unpricedUses += 1;
  }
  return groups;
}

/** Stars by key, as the page of revenue groups them. */
export function slowGroups(events: readonly Told[], { from, until }: Window, by: Key) {
  const groups = new Map<
    string | null,
    { paid: number; refunded: number; payments: number; payers: Set<number> }
  >();
  for (const event of events.filter((each) => isCharge(each) && each.at >= from && each.at < until)) {
    const key = keyOf(events, event, by);
    const group = groups.get(key) ?? { paid: 0, refunded: 0, payments: 0, payers: new Set() };
    groups.set(key, group);
    if (event.meta.action === 'refunded') group.refunded += event.meta.stars!;
    else {
      group.paid += event.meta.stars!;
      group.payments += 1;
      group.payers.add(event.clientId);
    }
  }
  return new Map([...groups].map(([key, group]) => [key, { ...group, payers: group.payers.size }]));
}
