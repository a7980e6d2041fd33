import { Inject, Injectable } from '@nestjs/common';
import { ENV } from '../../../../config/config.module';
import { type Env } from '../../../../config/env';
import { Analyses, type Sitting } from '../../analyses/analyses';
import { isEverybody } from '../../segments/chosen-people';
import { askEarned } from './earned';
import { type Margin, type MarginGroup, type MarginQuery } from './margin-query';
import { UsePrices } from './use-prices';
import { type Used } from './used';
import { usesByPersona } from './uses-by-persona';
import { usesFromTraces } from './uses-from-traces';

const MOST_GROUPS = 100;

const labels: Record<MarginQuery['by'], string> = {
  persona: '(SELECT persona_name FROM tg_personas p WHERE p.persona_id = g.key)',
  // Titles change; the newest is the one that people see.
  story: `(SELECT meta->>'storyTitle' FROM tg_analytics_events e
           WHERE event_name = 'story_selected' AND meta->>'storyId' = g.key ORDER BY created_at DESC LIMIT 1)`,
  source: 'g.key',
  user: `(SELECT coalesce(first_name, '@' || username) FROM tg_users u WHERE u.client_id = g.key::bigint)`,
};

/** What answers and pictures cost beside what they bring. */
@Injectable()
export class MarginReport {
  constructor(
    private readonly analyses: Analyses,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** @throws AnalysisTooLongError, or the signal's reason */
  margin(query: MarginQuery, signal?: AbortSignal): Promise<Margin> {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    const prices = new UsePrices(query);
    const uses = query.by === 'persona' && isEverybody(query) ? usesByPersona : usesFromTraces;
    return this.analyses.sit(async (sitting) => {
      const [used, earned] = await Promise.all([
        uses(sitting, query, zone, prices),
        sitting.beside((other) => askEarned(other, query, zone)),
      ]);
      for (const { key, day, stars } of earned)
        used.sums.earned(used.placeOf(key), stars, prices.starOn(day));
      return {
        sums: used.sums.all(),
        groups: await labelled(sitting, query, shown(used, query.order)),
        unpriced: used.unpriced,
      };
    }, signal);
  }
}

type Shown = Omit<MarginGroup, 'label'>;

/** The first of the groups, by their margin. */
function shown({ sums, keyAt }: Used, order: MarginQuery['order']): Shown[] {
  const sign = order === 'best' ? -1 : 1;
  const compare = (a: number, b: number): number =>
    sign * (sums.marginOf(a) - sums.marginOf(b)) ||
    sign * (sums.starsOf(a) - sums.starsOf(b)) ||
    byKey(keyAt(a), keyAt(b));
  let first: number[] = [];
  let last: number | undefined;
  for (const place of sums.places()) {
    // Sorting all of half a million people takes longer than summing what they used.
    if (last !== undefined && compare(place, last) > 0) continue;
    first.push(place);
    if (first.length < 2 * MOST_GROUPS) continue;
    first = first.sort(compare).slice(0, MOST_GROUPS);
    last = first.at(-1);
  }
  return first
    .sort(compare)
    .slice(0, MOST_GROUPS)
    .map((place) => ({ key: keyAt(place), ...sums.of(place) }));
}

/** Nothing comes last. */
function byKey(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? -1 : 1;
}

async function labelled(
  sitting: Sitting,
  { by }: MarginQuery,
  groups: readonly Shown[],
): Promise<MarginGroup[]> {
  const rows = await sitting.ask<{ label: string | null }>(
    `SELECT ${labels[by]} AS label FROM unnest($1::text[]) WITH ORDINALITY AS g (key, place) ORDER BY place`,
    [groups.map(({ key }) => key)],
  );
  return groups.map(({ key, ...sums }, i) => ({ key, label: rows[i]!.label, ...sums }));
}
