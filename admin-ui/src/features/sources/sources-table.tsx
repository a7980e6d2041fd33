import { Pencil } from 'lucide-react';
import { type ReactNode } from 'react';
import { FigureButton } from '../../components/figure-button';
import { formatMoney } from '../../lib/format/money';
import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { useToday } from '../../lib/format/time-zone';
import { shortDay } from '../../lib/format/times';
import { t } from '../../lib/i18n/t';
import { type Figure, type OpenFigure, type Source } from './sources';

interface SourcesTableProps {
  sources: Source[];
  onOpen: (figure: OpenFigure) => void;
  onEdit: (code: string) => void;
}

const NOTHING = '–';
const columns = [
  'starts',
  'people',
  'activated',
  'retained',
  'stars',
  'cost',
  'perActivated',
  'payback',
] as const;

/** Links side by side; every figure of people opens them. */
export const SourcesTable = ({ sources, onOpen, onEdit }: SourcesTableProps) => (
  <div className="overflow-x-auto px-3 pb-3" tabIndex={0} role="region" aria-label={t('sources.table')}>
    <table className="figures w-full min-w-[900px] border-separate border-spacing-0 text-right">
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="sticky left-0 bg-surface px-2 py-2 text-left font-medium">
            {t('sources.source')}
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" className="px-2 py-2 align-bottom font-medium">
              {t(`sourcesColumn.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sources.map((source) => (
          <Row key={source.code ?? ''} source={source} onOpen={onOpen} onEdit={onEdit} />
        ))}
      </tbody>
    </table>
  </div>
);

function Row({ source, onOpen, onEdit }: Omit<SourcesTableProps, 'sources'> & { source: Source }) {
  const { code, link, canBeNamed, people, activated, retained, retainable } = source;
  const label = link?.name ?? code ?? t('sources.none');
  const open = (figure: Figure, value: number, share?: number) => (
    <td className="border-t px-2">
      <FigureButton
        value={formatNumber(value)}
        label={`${label}, ${t(`sourcesFigure.${figure}`)}: ${formatNumber(value)}`}
        disabled={value === 0}
        onClick={() => onOpen({ figure, code })}
      />
      {share !== undefined && <span className="block px-1 text-xs text-muted">{formatPercent(share)}</span>}
    </td>
  );
  return (
    <tr>
      <th scope="row" className="sticky left-0 max-w-60 border-t bg-surface px-2 py-2 text-left font-normal">
        <span className="flex items-center gap-2">
          <span className="min-w-0 flex-1">
            <bdi className="block truncate font-medium">{label}</bdi>
            <span className="flex flex-wrap gap-x-2 text-xs text-muted">
              {link && <bdi className="truncate font-mono">{code}</bdi>}
              {link?.isArchived && <span>{t('sources.archivedMark')}</span>}
              {link?.tags.map((tag) => (
                <bdi key={tag} className="rounded-sm bg-sunken px-1">
                  {tag}
                </bdi>
              ))}
              {code !== null && !canBeNamed && <span>{t('sources.notALink')}</span>}
            </span>
          </span>
          {code !== null && canBeNamed && (
            <button
              type="button"
              onClick={() => onEdit(code)}
              aria-label={t(link ? 'sources.editNamed' : 'sources.nameNamed', { name: label })}
              className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-pressed hover:text-text"
            >
              <Pencil className="size-4" aria-hidden />
            </button>
          )}
        </span>
      </th>
      {open('starts', source.starts)}
      {open('people', people)}
      {open('activated', activated, people > 0 ? activated / people : undefined)}
      {open('retained', retained, retainable > 0 ? Math.min(1, retained / retainable) : undefined)}
      <td className="border-t px-2">
        <FigureButton
          value={formatNumber(source.stars)}
          label={`${label}, ${t('sourcesColumn.stars')}: ${formatNumber(source.stars)}, ${t('sourcesFigure.paid')}: ${formatNumber(source.payers)}`}
          disabled={source.payers === 0}
          onClick={() => onOpen({ figure: 'paid', code })}
        />
      </td>
      <Money
        of={link && link.cost !== null && link.currency ? formatMoney(link.cost, link.currency) : NOTHING}
      />
      <Money
        of={
          source.costPerActivated !== null && link?.currency
            ? formatMoney(source.costPerActivated, link.currency)
            : NOTHING
        }
      />
      <Payback source={source} />
    </tr>
  );
}

const Money = ({ of }: { of: ReactNode }) => <td className="border-t px-2 whitespace-nowrap">{of}</td>;

function Payback({ source: { payback, link } }: { source: Source }) {
  const today = useToday();
  if (!payback) return <Money of={NOTHING} />;
  const { day, afterDays, earned } = payback;
  if (earned === null) return <Money of={<span className="text-muted">{t('sources.noStarPrice')}</span>} />;
  if (day === null)
    return (
      <Money
        of={
          <span className="text-muted">
            {t('sources.notYet', { earned: formatMoney(earned, link?.currency ?? 'XTR') })}
          </span>
        }
      />
    );
  return (
    <Money
      of={
        <>
          {shortDay(day, today)}
          {afterDays !== null && (
            <span className="block text-xs text-muted">{t('sources.afterDays', { count: afterDays })}</span>
          )}
        </>
      }
    />
  );
}
