import { Activity, Image, type LucideIcon, MessageCircle, UsersRound } from 'lucide-react';
import { type DailyPoint, type Stats, type Totals } from '../../../lib/api-types';
import { formatCompact, formatNumber } from '../../../lib/format/numbers';
import { usersLink } from '../../../lib/links';
import { type LabelKey, t } from '../../../lib/i18n/t';

export interface Metric {
  id: 'users' | 'messages' | 'images' | 'active';
  label: LabelKey;
  icon: LucideIcon;
  /** Text and line in this colour; a CSS variable of the tokens. */
  colour: string;
  value: (totals: Totals) => number;
  daily: (point: DailyPoint) => number;
  /** One more fact, under the figure. */
  note: (stats: Stats) => string;
  /** The people behind the figure. */
  link: (range: string) => string;
}

const perActive = (value: number, stats: Stats): string =>
  formatNumber(Math.round((value / Math.max(stats.activeUsers, 1)) * 10) / 10);

/** The four figures of the page, in their order. Add one more here. */
export const metrics: Metric[] = [
  {
    id: 'users',
    label: 'stats.users',
    icon: UsersRound,
    colour: 'var(--color-users)',
    value: (totals) => totals.totalUsers,
    daily: (point) => point.newUsers ?? point.users,
    note: (stats) => t('stats.new', { count: stats.newUsers }),
    link: (range) => usersLink({ seen: 'new' }, range),
  },
  {
    id: 'messages',
    label: 'stats.messages',
    icon: MessageCircle,
    colour: 'var(--color-messages)',
    value: (totals) => totals.totalMessages,
    daily: (point) => point.messages,
    note: (stats) =>
      t('stats.asked', {
        asked: formatCompact(stats.userMessages),
        answered: formatCompact(stats.aiMessages),
      }),
    link: (range) => usersLink({ sort: 'messages' }, range),
  },
  {
    id: 'images',
    label: 'stats.images',
    icon: Image,
    colour: 'var(--color-images)',
    value: (totals) => totals.totalImages,
    daily: (point) => point.images,
    note: (stats) => t('stats.perActive', { ratio: perActive(stats.totalImages, stats) }),
    link: (range) => usersLink({ sort: 'images' }, range),
  },
  {
    id: 'active',
    label: 'stats.active',
    icon: Activity,
    colour: 'var(--color-active)',
    value: (totals) => totals.activeUsers,
    daily: (point) => point.activeUsers ?? point.users,
    note: (stats) =>
      t('stats.each', { count: Math.round(stats.userMessages / Math.max(stats.activeUsers, 1)) }),
    link: (range) => usersLink({ seen: 'active' }, range),
  },
];
