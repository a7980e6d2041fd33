import { t } from '../../lib/i18n/t';
import { type Legend } from '../catalogue/use-catalogue';
import { PAID } from './experiment';

/** What a goal is called. */
export const goalName = (goal: string, legend: Legend | undefined): string =>
  goal === PAID ? t('experiments.paid') : (legend?.events.get(goal)?.label ?? goal);

/** Everything that can be a goal or a guard. */
export const goalChoices = (legend: Legend | undefined): { value: string; label: string }[] => [
  { value: PAID, label: t('experiments.paid') },
  ...[...(legend?.events.values() ?? [])].map(({ name, label }) => ({ value: name, label })),
];
