import { type PersonaFigures } from '../../../lib/api-types';
import { formatNumber, formatPercent } from '../../../lib/format/numbers';
import { type LabelKey } from '../../../lib/i18n/t';
import { usersLink } from '../../../lib/links';

type Count = 'users' | 'newUsers' | 'messages' | 'images';
type Rate = keyof PersonaFigures['rates'];
export type ColumnId = Count | Rate;

export interface Column {
  id: ColumnId;
  label: LabelKey;
  about: LabelKey;
  value: (figures: PersonaFigures) => number | null;
  format: (value: number) => string;
  /** The people behind the figure. */
  link: (personaId: string, range: string) => string;
}

const count = (id: Count, link: Column['link']): Column => ({
  id,
  label: `personas.${id}`,
  about: `personas.about.${id}`,
  value: (figures) => figures[id],
  format: formatNumber,
  link,
});
const rate = (id: Rate, format: Column['format']): Column => ({
  id,
  label: `personas.${id}`,
  about: `personas.about.${id}`,
  value: ({ rates }) => rates[id],
  format,
  link: (persona, range) => usersLink({ persona }, range),
});
/** One digit behind the point: 12.4 */
const tenths = (value: number): string => formatNumber(Math.round(value * 10) / 10);
const hundredths = (value: number): string => formatNumber(Math.round(value * 100) / 100);

/** What is told of a persona, in the order of the table. Add one more here. */
export const columns: Column[] = [
  count('users', (persona, range) => usersLink({ persona }, range)),
  count('newUsers', (persona, range) => usersLink({ persona, seen: 'new' }, range)),
  count('messages', (persona, range) => usersLink({ persona, sort: 'messages' }, range)),
  count('images', (persona, range) => usersLink({ persona, sort: 'images' }, range)),
  rate('messagesPerUser', tenths),
  rate('messagesPerVisit', tenths),
  rate('refreshesPerPicture', hundredths),
  rate('continuedShare', formatPercent),
  rate('nextDayShare', formatPercent),
];

/** Nothing to divide by is no figure, and less than any. */
export const shownFigure = ({ value, format }: Column, figures: PersonaFigures | undefined): string => {
  const figure = figures ? value(figures) : null;
  return figure === null ? '–' : format(figure);
};

/** Largest first. */
export function sorted(rows: readonly PersonaFigures[], by: string | null): PersonaFigures[] {
  const column = columns.find(({ id }) => id === by) ?? columns[0];
  const place = (row: PersonaFigures): number => column?.value(row) ?? -1;
  return [...rows].sort((one, other) => place(other) - place(one));
}
