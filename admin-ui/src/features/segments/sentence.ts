import { capital, shortDay } from '../../lib/format/times';
import { t } from '../../lib/i18n/t';
import { NONE } from '../../lib/links';
import { type Legend } from '../catalogue/use-catalogue';
import { languageName } from '../person/person';
import {
  ANY_EVENT,
  type EventRule,
  type Leaf,
  type Period,
  type Rule,
  type SegmentRules,
  type WordRule,
} from '../segment-choice/segment';

/** What a segment says, in the language of the interface: "People who wrote … and did not …". */
export const sentence = ({ match, rules }: SegmentRules, legend: Legend | undefined): string =>
  t('segments.sentence', { rules: joined(match, rules, legend) });

const joined = (match: 'all' | 'any', rules: readonly Rule[], legend: Legend | undefined): string =>
  rules
    .map((rule) =>
      rule.type !== 'group'
        ? phrase(rule, legend)
        : rule.rules.length === 1
          ? joined(rule.match, rule.rules, legend)
          : `(${joined(rule.match, rule.rules, legend)})`,
    )
    .join(` ${t(`segmentsJoin.${match}`)} `);

function phrase(rule: Leaf, legend: Legend | undefined): string {
  switch (rule.type) {
    case 'word':
      return t(`segmentsWord.${rule.fact}-${rule.is}`, { values: values(rule) });
    case 'flag':
      return t(`segmentsFlag.${rule.fact}-${rule.is ? 'yes' : 'no'}`);
    case 'moment':
      return t(`segmentsMoment.${rule.fact}`, { when: when(rule.period) });
    case 'count':
      return withPeriod(
        t(`segmentsCount.${rule.fact}`, { amount: amount(rule.compare, rule.times) }),
        rule.period,
      );
    case 'event':
      return withPeriod(deed(rule, legend), rule.period);
    case 'experiment': {
      const { experiment, variant } = rule;
      return variant
        ? t(rule.is ? 'segments.inVariant' : 'segments.notInVariant', { experiment, variant })
        : t(rule.is ? 'segments.inExperiment' : 'segments.notInExperiment', { experiment });
    }
  }
}

const quoted = (text: string): string => t('segments.quoted', { text });

const values = ({ fact, values: all }: WordRule): string =>
  all.map((value) => wordValue(fact, value)).join(` ${t('segmentsJoin.any')} `) || '…';

/** What a source or a language is called. */
export const wordValue = (fact: WordRule['fact'], value: string): string =>
  fact === 'source'
    ? value === NONE
      ? t('users.direct')
      : quoted(value)
    : value === NONE
      ? t('stats.unknown')
      : capital(languageName(value));

export const eventName = (event: string, legend: Legend | undefined): string =>
  event === ANY_EVENT ? t('segments.anyEvent') : (legend?.events.get(event)?.label ?? event);

function deed({ event, persona, meta, compare, times }: EventRule, legend: Legend | undefined): string {
  const what = [
    quoted(eventName(event, legend)),
    ...(persona
      ? [t('segments.withPersona', { persona: legend?.personas.get(persona)?.name ?? persona })]
      : []),
    ...(meta ? [t('segments.whereMeta', { path: meta.path, value: quoted(meta.value) })] : []),
  ].join(' ');
  if (times === 0 && compare !== 'atLeast') return t('segments.never', { what });
  if (times === 1 && compare === 'atLeast') return t('segments.did', { what });
  return t('segments.didTimes', { what, amount: amount(compare, times) });
}

const amount = (compare: 'atLeast' | 'atMost' | 'exactly', times: number): string =>
  t(`segmentsAmount.${compare}`, { times: Number.isInteger(times) ? times : '…' });

const withPeriod = (text: string, period: Period | undefined): string =>
  period ? `${text} ${when(period)}` : text;

export function when(period: Period): string {
  if ('lastDays' in period) return t('segments.lastDays', { count: period.lastDays || 0 });
  if ('olderThanDays' in period) return t('segments.olderThanDays', { count: period.olderThanDays || 0 });
  const { from, to } = period;
  if (from && to) return t('segments.between', { from: shortDay(from), to: shortDay(to) });
  if (from) return t('segments.since', { from: shortDay(from) });
  return to ? t('segments.until', { to: shortDay(to) }) : '…';
}
