import { formatNumber } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { type Legend } from '../catalogue/use-catalogue';
import { type FunnelStep, ordinalOf } from './steps';

/** "User message, number 10 · Mira · action: paid" */
export function stepName(steps: readonly FunnelStep[], index: number, legend: Legend | undefined): string {
  const { event, persona, meta } = steps[index]!;
  const label = legend?.events.get(event)?.label ?? event;
  const nth = ordinalOf(steps, index);
  return [
    nth === 1 ? label : t('funnel.nth', { label, nth: formatNumber(nth) }),
    ...(persona ? [legend?.personas.get(persona)?.name ?? persona] : []),
    ...(meta ? [`${meta.path}: ${meta.value}`] : []),
  ].join(' · ');
}
