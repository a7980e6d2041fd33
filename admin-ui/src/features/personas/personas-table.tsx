import { ArrowDown } from 'lucide-react';
import { Link } from 'react-router';
import { type PersonaFigures } from '../../lib/api-types';
import { cn } from '../../lib/cn';
import { t } from '../../lib/i18n/t';
import { personaLink } from '../../lib/links';
import { PersonaSign } from '../catalogue/persona-sign';
import { type Legend } from '../catalogue/use-catalogue';
import { columns, shownFigure, sorted } from './figures/columns';

interface PersonasTableProps {
  personas: PersonaFigures[];
  legend: Legend | undefined;
  sort: string | null;
  onSort: (id: string) => void;
  /** Search of the range; see `useRangeSearch`. */
  range: string;
}

/** Personas side by side. The figures of people lead to them; the name leads to all about the persona. */
export function PersonasTable({ personas, legend, sort, onSort, range }: PersonasTableProps) {
  const by = columns.find(({ id }) => id === sort) ?? columns[0];
  return (
    <div className="overflow-x-auto px-3 pb-3" tabIndex={0} role="region" aria-label={t('personas.figures')}>
      <table className="w-full min-w-[900px] border-separate border-spacing-0">
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 bg-surface px-2 py-2 text-left align-bottom text-sm font-medium text-muted"
            >
              {t('personas.persona')}
            </th>
            {columns.map(({ id, label, about }) => (
              <th
                key={id}
                scope="col"
                aria-sort={id === by?.id ? 'descending' : undefined}
                className="px-2 py-1 text-right align-bottom text-sm font-medium text-muted"
              >
                <button
                  type="button"
                  title={t(about)}
                  onClick={() => onSort(id)}
                  className={cn(
                    'inline-flex items-center justify-end gap-1 rounded-sm px-1 py-1 text-right hover:text-text',
                    id === by?.id && 'text-text',
                  )}
                >
                  {id === by?.id && <ArrowDown className="size-3.5 shrink-0" aria-hidden />}
                  {t(label)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(personas, sort).map((persona) => {
            const { personaId, personaName } = persona;
            const known = legend?.personas.get(personaId);
            return (
              <tr key={personaId} className="group">
                <th
                  scope="row"
                  className="sticky left-0 max-w-44 border-t sm:max-w-56 bg-surface py-1.5 pr-2 text-left font-medium group-hover:bg-sunken"
                >
                  <Link
                    to={personaLink(personaId, range)}
                    className="flex items-center gap-3 rounded-md px-2 py-1"
                  >
                    <PersonaSign
                      name={personaName}
                      emoji={known?.emoji}
                      colour={known?.colour ?? 'var(--color-muted)'}
                    />
                    <bdi className="truncate">{personaName}</bdi>
                  </Link>
                </th>
                {columns.map((column) => (
                  <td key={column.id} className="figures border-t px-3 text-right group-hover:bg-sunken">
                    <Link
                      to={column.link(personaId, range)}
                      className="rounded-sm hover:text-accent hover:underline"
                    >
                      {shownFigure(column, persona)}
                    </Link>
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
