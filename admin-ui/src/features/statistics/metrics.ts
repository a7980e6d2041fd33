import { Activity, Image, type LucideIcon, MessageCircle, UsersRound } from 'lucide-react';
import { type DailyPoint, type Stats, type Totals } from '../../lib/api-types';
import { counted, formatCompact, formatNumber } from '../../lib/format/numbers';

export interface Metric {
  id: 'users' | 'messages' | 'images' | 'active';
  label: string;
  icon: LucideIcon;
  /** Text and line in this colour; a CSS variable of the tokens. */
  colour: string;
  value: (totals: Totals) => number;
  daily: (point: DailyPoint) => number;
  /** One more fact, under the figure. */
  note: (stats: Stats) => string;
}

const perActive = (value: number, stats: Stats): string =>
  formatNumber(Math.round((value / Math.max(stats.activeUsers, 1)) * 10) / 10);

/** The four figures of the page, in their order. Add one more here. */
export const metrics: Metric[] = [
  {
    id: 'users',
    label: 'Users',
    icon: UsersRound,
    colour: 'var(--color-users)',
    value: (totals) => totals.totalUsers,
    daily: (point) => point.newUsers ?? point.users,
    note: (stats) => `${formatNumber(stats.newUsers)} new`,
  },
  {
    id: 'messages',
    label: 'Messages',
    icon: MessageCircle,
    colour: 'var(--color-messages)',
    value: (totals) => totals.totalMessages,
    daily: (point) => point.messages,
    note: (stats) =>
      `${formatCompact(stats.userMessages)} asked, ${formatCompact(stats.aiMessages)} answered`,
  },
  {
    id: 'images',
    label: 'Pictures',
    icon: Image,
    colour: 'var(--color-images)',
    value: (totals) => totals.totalImages,
    daily: (point) => point.images,
    note: (stats) => `${perActive(stats.totalImages, stats)} per active user`,
  },
  {
    id: 'active',
    label: 'Active users',
    icon: Activity,
    colour: 'var(--color-active)',
    value: (totals) => totals.activeUsers,
    daily: (point) => point.users,
    note: (stats) =>
      `${counted(Math.round(stats.userMessages / Math.max(stats.activeUsers, 1)), 'message')} each`,
  },
];
