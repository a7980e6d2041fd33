import { Link } from 'react-router';
import { ChangeBadge } from '../../../components/change-badge';
import { type PersonaReport } from '../../../lib/api-types';
import { changeOf } from '../../../lib/format/change';
import { t } from '../../../lib/i18n/t';
import { type Column, columns, shownFigure } from './columns';

interface FigureGridProps {
  /** One, or two to compare. */
  reports: { report: PersonaReport; colour: string }[];
  range: string;
}

/** A figure counts as changed only where there was one before. */
const changeIn = (column: Column, { figures, previous }: PersonaReport) => {
  const now = figures && column.value(figures);
  const before = previous && column.value(previous);
  return typeof now === 'number' && typeof before === 'number' ? changeOf(now, before) : null;
};

/** Each figure with how it changed; of two personas side by side. */
export const FigureGrid = ({ reports, range }: FigureGridProps) => (
  <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-b-lg border-t bg-line md:grid-cols-3">
    {columns.map((column) => (
      <div key={column.id} className="flex flex-col gap-2 bg-surface px-5 py-4 max-md:last:odd:col-span-2">
        <dt className="text-sm text-muted" title={t(column.about)}>
          {t(column.label)}
        </dt>
        {reports.map(({ report, colour }) => {
          const change = changeIn(column, report);
          const text = shownFigure(column, report.figures);
          return (
            <dd key={report.personaId} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {reports.length > 1 && (
                <>
                  <span aria-hidden className="h-5 w-1 rounded-full" style={{ background: colour }} />
                  <span className="sr-only">{report.name}</span>
                </>
              )}
              <span className="figures text-xl font-semibold tracking-tight">
                <Link to={column.link(report.personaId, range)} className="rounded-sm hover:underline">
                  {text}
                </Link>
              </span>
              {change && <ChangeBadge change={change} />}
            </dd>
          );
        })}
      </div>
    ))}
  </dl>
);
