import { ArrowRight } from 'lucide-react';
import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { type Legend } from '../catalogue/use-catalogue';
import { eventLabel } from './paths-graph';
import { type PathEdge, type Paths, wayName } from './sessions';

interface WaysListProps {
  paths: Paths;
  legend: Legend | undefined;
  onOpen: (edge: PathEdge) => void;
}

/** Every way of the graph in words, the most travelled first; each opens the people who went it. */
export const WaysList = ({ paths: { sessions: all, edges }, legend, onOpen }: WaysListProps) => (
  <ol aria-label={t('paths.list')} className="grid gap-x-6 px-3 pb-4 sm:grid-cols-2">
    {edges.map((edge) => (
      <li key={wayName(edge)}>
        <button
          type="button"
          onClick={() => onOpen(edge)}
          className="flex min-h-10 w-full items-center gap-2 rounded-md px-2 text-left -outline-offset-2 hover:bg-sunken"
        >
          <span
            className="figures w-5 shrink-0 text-sm text-muted"
            title={t('paths.step', { step: edge.layer + 1 })}
          >
            {edge.layer + 1}
          </span>
          <span className="min-w-0 flex-1 wrap-anywhere">
            {eventLabel(edge.from, legend)}
            <ArrowRight className="mx-1.5 mb-0.5 inline size-3.5 text-muted" aria-hidden />
            <span className="sr-only">{t('paths.then')}</span>
            <span className={edge.to === null ? 'text-muted' : undefined}>{eventLabel(edge.to, legend)}</span>
          </span>
          <span className="figures shrink-0 font-medium">{formatNumber(edge.sessions)}</span>
          <span className="figures w-12 shrink-0 text-right text-sm text-muted">
            {formatPercent(edge.sessions / Math.max(all, 1))}
          </span>
        </button>
      </li>
    ))}
  </ol>
);
