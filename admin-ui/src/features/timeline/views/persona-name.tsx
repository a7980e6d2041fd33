import { type PersonaLegend, type TimelineEvent } from '../../../lib/api-types';
import { cn } from '../../../lib/cn';
import { textColour } from '../../../lib/format/colour';
import { t } from '../../../lib/i18n/t';

interface PersonaNameProps {
  event: TimelineEvent;
  persona: PersonaLegend | undefined;
  /** Only the first bubble of a group shows the name; the others only say it. */
  shown: boolean;
  className?: string;
}

/** Who speaks, in the persona's own colour. */
export function PersonaName({ event, persona, shown, className }: PersonaNameProps) {
  const name = event.personaName ?? persona?.name ?? t('timeline.bot');
  if (!shown) return <span className="sr-only">{name}: </span>;
  return (
    <p
      className={cn('truncate text-sm font-semibold', className)}
      style={{ color: textColour(persona?.colour ?? '') }}
    >
      {name}
    </p>
  );
}
