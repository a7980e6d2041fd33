import { memo } from 'react';
import { FigureButton } from '../../../components/figure-button';
import { cn } from '../../../lib/cn';
import { formatNumber, formatPercent } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { type OpenCell, type RetentionCell, type RetentionCohort } from '../retention';

/** So that a share of one per cent can be told from none. */
const FAINTEST = 6;
/** So that the text of the theme can be read on all of them. */
const STRONGEST = 80;

const tint = (share: number): string | undefined =>
  share > 0
    ? `color-mix(in oklab, var(--color-accent-solid) ${Math.round(FAINTEST + share * (STRONGEST - FAINTEST))}%, var(--color-surface))`
    : undefined;

interface RetentionRowProps {
  row: RetentionCohort;
  name: string;
  /** Of its curve. */
  colour: string;
  /** Names of the periods that are shown. */
  headings: readonly string[];
  isLit: boolean;
  /** The cell that is pointed at. */
  litPeriod: number | undefined;
  onLight: (cell: OpenCell | null) => void;
  onOpen: (cell: OpenCell) => void;
}

/** One cohort. Remembered, because hundreds of cells have nothing to do with the one that is pointed at. */
export const RetentionRow = memo(function RetentionRow({
  row: { cohort, users, cells },
  name,
  colour,
  headings,
  isLit,
  litPeriod,
  onLight,
  onOpen,
}: RetentionRowProps) {
  return (
    <tr onPointerLeave={() => onLight(null)}>
      <th
        scope="row"
        onPointerEnter={() => onLight({ cohort, period: undefined })}
        className={cn(
          'sticky left-0 z-10 rounded-sm pr-3 text-left font-normal whitespace-nowrap',
          isLit ? 'bg-sunken' : 'bg-surface',
        )}
      >
        <span
          aria-hidden
          className={cn('mr-2 inline-block size-2 rounded-full', isLit && 'scale-150')}
          style={{ background: colour }}
        />
        {name}
      </th>
      <td className="pr-3 text-right" onPointerEnter={() => onLight({ cohort, period: undefined })}>
        <FigureButton
          value={formatNumber(users)}
          label={t('retention.openCohort', { cohort: name, users: formatNumber(users) })}
          onClick={() => onOpen({ cohort, period: undefined })}
        />
      </td>
      {headings.map((heading, period) => (
        <Cell
          key={heading}
          cell={cells[period]}
          label={`${name}, ${heading}`}
          isLit={period === litPeriod}
          onLight={() => onLight({ cohort, period })}
          onOpen={() => onOpen({ cohort, period })}
        />
      ))}
    </tr>
  );
});

interface CellProps {
  cell: RetentionCell | undefined;
  label: string;
  isLit: boolean;
  onLight: () => void;
  onOpen: () => void;
}

function Cell({ cell, label, isLit, onLight, onOpen }: CellProps) {
  if (!cell) return <td />;
  const { users, share, isOver } = cell;
  const told = t(isOver ? 'retention.cell' : 'retention.openEnded', {
    label,
    users: formatNumber(users),
    share: formatPercent(share),
  });
  return (
    <td
      title={told}
      onPointerEnter={onLight}
      style={{ background: tint(share) }}
      className={cn(
        'h-9 rounded-sm p-0 text-center',
        share === 0 && 'bg-sunken',
        !isOver && 'outline-1 -outline-offset-1 outline-line-strong outline-dashed',
        isLit && 'outline-2 outline-text outline-solid',
      )}
    >
      <button
        type="button"
        disabled={users === 0}
        onClick={onOpen}
        aria-label={told}
        className={cn(
          'size-full rounded-sm px-2 -outline-offset-2',
          share === 0 ? 'text-muted' : 'text-text',
        )}
      >
        {formatPercent(share)}
      </button>
    </td>
  );
}
