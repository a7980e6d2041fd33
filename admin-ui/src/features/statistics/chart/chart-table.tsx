import { type ChartLine } from './chart-lines';

interface ChartTableProps {
  days: string[];
  lines: ChartLine[];
  values: number[][];
}

/** The chart for those who hear it. */
export const ChartTable = ({ days, lines, values }: ChartTableProps) => (
  <table className="sr-only">
    <caption>Messages, pictures and active users by day</caption>
    <thead>
      <tr>
        <th scope="col">Day</th>
        {lines.map(({ id, label }) => (
          <th key={id} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {days.map((day, i) => (
        <tr key={day}>
          <th scope="row">{day}</th>
          {lines.map(({ id }, line) => (
            <td key={id}>{values[line]?.[i]}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
