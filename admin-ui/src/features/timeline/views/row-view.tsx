import { memo } from 'react';
import { type PersonaLegend } from '../../../lib/api-types';
import { type Row } from '../rows/row';
import { Badge } from './badge';
import { Bubble } from './bubble';
import { DayPill } from './day-pill';
import { Gap } from './gap';
import { PictureBubble } from './picture-bubble';
import { isStarsCard, StarsCard } from './stars-card';

interface RowViewProps {
  row: Row;
  personas: ReadonlyMap<string, PersonaLegend>;
}

/** Draws one row of the conversation. */
export const RowView = memo(function RowView({ row, personas }: RowViewProps) {
  switch (row.kind) {
    case 'day':
      return (
        <h2 className="py-2.5 text-center leading-none">
          <DayPill day={row.day} />
        </h2>
      );
    case 'gap':
      return <Gap ms={row.ms} />;
    case 'badge':
      return isStarsCard(row.event) ? <StarsCard event={row.event} /> : <Badge row={row} />;
    case 'picture':
      return <PictureBubble row={row} persona={personas.get(row.event.personaId ?? '')} />;
    case 'user':
    case 'ai':
      return <Bubble row={row} persona={personas.get(row.event.personaId ?? '')} />;
  }
});
