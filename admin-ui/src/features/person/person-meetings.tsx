import { type PersonDetails } from '../../lib/api-types';
import { textColour } from '../../lib/format/colour';
import { formatNumber } from '../../lib/format/numbers';
import { useToday } from '../../lib/format/time-zone';
import { shortDay } from '../../lib/format/times';
import { t } from '../../lib/i18n/t';
import { useCatalogue } from '../catalogue/use-catalogue';

/** Whom somebody talked with, and which experiments they are part of. */
export function PersonMeetings({ person }: { person: PersonDetails }) {
  const { data: legend } = useCatalogue();
  const today = useToday();
  const { personas, experiments } = person;
  return (
    <>
      {personas.length > 0 && (
        <section aria-label={t('person.personas')}>
          <h2 className="mb-1 text-sm font-medium text-muted">{t('person.personas')}</h2>
          <ul>
            {personas.map(({ personaId, personaName, messages, lastDay }) => (
              <li
                key={personaId}
                className="flex min-h-9 items-center justify-between gap-3 border-b last:border-0"
              >
                <span
                  className="truncate font-medium"
                  style={{ color: textColour(legend?.personas.get(personaId)?.colour ?? '') }}
                >
                  {personaName}
                </span>
                <span className="figures shrink-0 text-sm text-muted">
                  {formatNumber(messages)} · {shortDay(lastDay, today)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {experiments.length > 0 && (
        <section aria-label={t('person.experiments')}>
          <h2 className="mb-1 text-sm font-medium text-muted">{t('person.experiments')}</h2>
          <ul>
            {experiments.map(({ experiment, variant }) => (
              <li
                key={experiment}
                className="flex min-h-9 items-center justify-between gap-3 border-b last:border-0"
              >
                <span className="truncate">{experiment}</span>
                <span className="shrink-0 text-sm text-muted">{variant}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
