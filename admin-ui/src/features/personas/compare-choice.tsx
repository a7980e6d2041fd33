import { t } from '../../lib/i18n/t';
import { useCatalogue } from '../catalogue/use-catalogue';

interface CompareChoiceProps {
  /** The one that others stand beside. */
  personaId: string;
  chosen: string | null;
  onChoose: (personaId: string | null) => void;
}

export function CompareChoice({ personaId, chosen, onChoose }: CompareChoiceProps) {
  const personas = [...(useCatalogue().data?.personas.values() ?? [])];
  return (
    <label className="flex items-center gap-2 text-sm text-muted">
      {t('personas.compareWith')}
      <select
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.target.value || null)}
        className="h-9 max-w-44 rounded-md border border-line-strong bg-surface px-2.5 text-base text-text"
      >
        <option value="">{t('personas.alone')}</option>
        {personas
          .filter(({ id }) => id !== personaId)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
}
