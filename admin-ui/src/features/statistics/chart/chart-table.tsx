import { t } from '../../../lib/i18n/t';
import { type ChartLine } from './chart-lines';

interface ChartTableProps {
  names: string[];
  lines: ChartLine[];
  values: (number | null)[][];
}

/** The chart for those who hear it. In a box, because a table of its own accord grows past any width. */
export const ChartTable = ({ names, lines, values }: ChartTableProps) => (
  <div className="sr-only">
    <table>
      <caption>{t('chart.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.time')}</th>
          {lines.map(({ id, label }) => (
            <th key={id} scope="col">
              {t(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, i) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {lines.map(({ id }, line) => (
              <td key={id}>{values[line]?.[i]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
