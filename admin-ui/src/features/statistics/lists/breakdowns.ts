import { BookOpen, Globe, type LucideIcon, Megaphone, MessageCircle } from 'lucide-react';
import { type BreakdownBy, type BreakdownItem } from '../../../lib/api-types';
import { capital } from '../../../lib/format/times';
import { languageName } from '../../person/person';
import { type LabelKey, t } from '../../../lib/i18n/t';

export interface Breakdown {
  by: BreakdownBy;
  title: LabelKey;
  icon: LucideIcon;
  /** Said where there is nothing, and what to do about it. */
  none: LabelKey;
  noneText: LabelKey;
  colour: string;
  /** Counts those who came within the dates, not those who were there. */
  newcomers?: true;
  nameOf: (item: BreakdownItem) => string;
  /** What the second figure counts. */
  counted: { icon: LucideIcon; sentence: 'stats.countMessages' | 'stats.opened' };
}

const messages = { icon: MessageCircle, sentence: 'stats.countMessages' } as const;

/** Ways to part the people of a range, in the order of the page. Add one more here. */
export const breakdowns: Breakdown[] = [
  {
    by: 'story',
    title: 'stats.stories',
    icon: BookOpen,
    none: 'stats.noStories',
    noneText: 'stats.storiesText',
    colour: 'var(--color-messages)',
    nameOf: ({ key, label }) => label || key,
    counted: { icon: BookOpen, sentence: 'stats.opened' },
  },
  {
    by: 'source',
    newcomers: true,
    title: 'stats.sources',
    icon: Megaphone,
    none: 'stats.noSources',
    noneText: 'stats.sourcesText',
    colour: 'var(--color-users)',
    nameOf: ({ key, label }) => (key === '' ? t('stats.direct') : label || key),
    counted: messages,
  },
  {
    by: 'language',
    newcomers: true,
    title: 'stats.languages',
    icon: Globe,
    none: 'stats.noLanguages',
    noneText: 'stats.languagesText',
    colour: 'var(--color-active)',
    nameOf: ({ key }) => (key === '' ? t('stats.unknown') : capital(languageName(key))),
    counted: messages,
  },
];
