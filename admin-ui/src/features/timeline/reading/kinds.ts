import { type LabelKey } from '../../../lib/i18n/t';
import { type Legend } from '../../catalogue/use-catalogue';

/** What one may want to see of a conversation. */
export const shows = ['talk', 'pictures', 'events', 'stars'] as const;
export type Show = (typeof shows)[number];

export const showLabels: Record<Show, LabelKey> = {
  talk: 'timeline.showTalk',
  pictures: 'timeline.showPictures',
  events: 'timeline.showEvents',
  stars: 'timeline.showStars',
};

const MONEY = new Set(['premium_action', 'subscription_changed']);

/** The kinds of events that belong to it, joined by commas as the API wants them; null for all. */
export function kindsOf(show: string | null, legend: Legend): string | null {
  const wanted = shows.find((each) => each === show);
  if (!wanted) return null;
  const names = [...legend.events.values()]
    .filter(({ name, timeline }) => {
      if (wanted === 'stars') return MONEY.has(name);
      if (wanted === 'pictures') return timeline === 'image' || name === 'image_refresh';
      const spoken = timeline === 'user-bubble' || timeline === 'ai-bubble';
      return wanted === 'talk' ? spoken : !spoken && timeline !== 'image';
    })
    .map(({ name }) => name);
  return names.join(',') || null;
}
