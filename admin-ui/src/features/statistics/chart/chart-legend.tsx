import { cn } from '../../../lib/cn';
import { t } from '../../../lib/i18n/t';
import { type ChartLine } from './chart-lines';

interface ChartLegendProps {
  lines: ChartLine[];
  hidden: ReadonlySet<string>;
  onToggle: (id: string) => void;
}

/** Names the lines, and switches them. */
export const ChartLegend = ({ lines, hidden, onToggle }: ChartLegendProps) => (
  <div className="-mr-2 flex flex-wrap" role="group" aria-label={t('chart.lines')}>
    {lines.map(({ id, label, token }) => {
      const shown = !hidden.has(id);
      return (
        <button
          key={id}
          type="button"
          aria-pressed={shown}
          onClick={() => onToggle(id)}
          className={cn(
            'flex h-8 items-center gap-2 rounded-md px-2 text-sm hover:bg-sunken',
            shown ? 'text-text' : 'text-muted line-through decoration-1',
          )}
        >
          <span
            aria-hidden
            className="size-2.5 rounded-full border-2"
            style={{
              borderColor: `var(--color-${token})`,
              background: shown ? `var(--color-${token})` : 'none',
            }}
          />
          {t(label)}
        </button>
      );
    })}
  </div>
);
