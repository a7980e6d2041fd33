import { Plus, X } from 'lucide-react';
import { Button } from '../../../components/button';
import { Select } from '../../../components/select';
import { t } from '../../../lib/i18n/t';
import { useCatalogue } from '../../catalogue/use-catalogue';
import { type Better, type Guard } from '../experiment';
import { goalChoices, goalName } from '../goal-name';

const MOST = 8;
const directions = ['less', 'more'] as const satisfies Better[];

/** What must not get worse while the goal gets better. */
export function GuardFields({ guards, onChange }: { guards: Guard[]; onChange: (guards: Guard[]) => void }) {
  const { data: legend } = useCatalogue();
  const set = (place: number, guard: Guard) =>
    onChange(guards.map((each, index) => (index === place ? guard : each)));
  const unused = goalChoices(legend).find(({ value }) => !guards.some(({ event }) => event === value));
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t('experiments.guards')}</legend>
      <p className="mb-2 max-w-prose text-xs text-pretty text-muted">{t('experiments.guardsNote')}</p>
      <ul className="flex flex-col gap-2">
        {guards.map((guard, place) => (
          <li key={place} className="flex flex-wrap items-center gap-2">
            <Select
              label={t('experiments.guard')}
              value={guard.event}
              options={goalChoices(legend)}
              onChange={(event) => set(place, { ...guard, event })}
            />
            <Select
              label={t('experiments.better')}
              value={guard.better}
              options={directions.map((value) => ({ value, label: t(`experimentsBetter.${value}`) }))}
              onChange={(better) => set(place, { ...guard, better: better === 'more' ? 'more' : 'less' })}
            />
            <Button
              look="quiet"
              size="icon"
              aria-label={t('experiments.removeGuard', { name: goalName(guard.event, legend) })}
              onClick={() => onChange(guards.filter((_, index) => index !== place))}
            >
              <X className="size-4" aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      {guards.length < MOST && unused && (
        <Button
          look="quiet"
          className="mt-1 -ml-3"
          onClick={() =>
            onChange([
              ...guards,
              {
                event: guards.some(({ event }) => event === 'bot_blocked') ? unused.value : 'bot_blocked',
                better: 'less',
              },
            ])
          }
        >
          <Plus className="size-4" aria-hidden /> {t('experiments.addGuard')}
        </Button>
      )}
    </fieldset>
  );
}
