import { type PersonaLegend, type PopularPersona } from '../../lib/api-types';
import { formatNumber } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';

interface PopularPersonasProps {
  personas: PopularPersona[];
  legend: ReadonlyMap<string, PersonaLegend> | undefined;
}

/** Personas by how much people talk with them; the bar is measured against the first. */
export function PopularPersonas({ personas, legend }: PopularPersonasProps) {
  const most = Math.max(...personas.map(({ messages }) => messages), 1);
  return (
    <ol className="flex flex-col gap-1 px-3 pb-4">
      {personas.map((persona) => {
        const known = legend?.get(persona.personaId);
        const colour = known?.colour ?? 'var(--color-muted)';
        return (
          <li key={persona.personaId} className="flex items-center gap-3 rounded-md px-2 py-2">
            <span
              aria-hidden
              className="grid size-9 shrink-0 place-items-center rounded-full text-lg"
              style={{ background: `color-mix(in oklab, ${colour} 18%, transparent)` }}
            >
              {known?.emoji ?? persona.personaName?.charAt(0) ?? '?'}
            </span>
            <div className="min-w-0 flex-1">
              <div className="flex items-baseline justify-between gap-3">
                <span className="truncate font-medium">{persona.personaName ?? persona.personaId}</span>
                <span className="figures font-semibold">{formatNumber(persona.messages)}</span>
              </div>
              <div className="mt-1.5 h-1.5 overflow-hidden rounded-full bg-pressed" aria-hidden>
                <div
                  className="h-full rounded-full"
                  style={{ width: `${(persona.messages / most) * 100}%`, background: colour }}
                />
              </div>
              <p className="figures mt-1 text-xs text-muted">
                <span className="sr-only">{t('stats.messages')}, </span>
                {t('stats.countUsers', { count: persona.users })} ·{' '}
                {t('stats.countImages', { count: persona.images })}
              </p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
