import { MessageCircle } from 'lucide-react';
import { type BarItem, BarList } from '../../../components/bar-list';
import { type PersonaLegend, type PopularPersona } from '../../../lib/api-types';
import { t } from '../../../lib/i18n/t';
import { personaLink } from '../../../lib/links';
import { PersonaSign } from '../../catalogue/persona-sign';

interface PopularPersonasProps {
  personas: PopularPersona[];
  legend: ReadonlyMap<string, PersonaLegend> | undefined;
  /** Search of the range; see `useRangeSearch`. */
  range: string;
}

/** Personas by how many people talk with them. */
export const PopularPersonas = ({ personas, legend, range }: PopularPersonasProps) => (
  <BarList
    colour="var(--color-muted)"
    items={personas.map(({ personaId, personaName, users, messages }): BarItem => {
      const known = legend?.get(personaId);
      const colour = known?.colour ?? 'var(--color-muted)';
      const label = personaName ?? personaId;
      return {
        key: personaId,
        label,
        value: users,
        note: {
          icon: MessageCircle,
          value: messages,
          sentence: t('stats.countMessages', { count: messages }),
        },
        to: personaLink(personaId, range),
        colour,
        sign: <PersonaSign name={label} emoji={known?.emoji} colour={colour} />,
      };
    })}
  />
);
