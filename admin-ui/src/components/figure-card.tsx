import { Link } from 'react-router';
import { Panel } from './panel';

interface FigureCardProps {
  label: string;
  value: string;
  note: string;
  /** The people behind it. */
  to?: string;
}

/** One figure, said large. */
export const FigureCard = ({ label, value, note, to }: FigureCardProps) => (
  <Panel className="px-5 py-4">
    <p className="text-sm text-muted">{label}</p>
    <p className="figures pt-1 text-2xl font-semibold tracking-tight">
      {to ? (
        <Link to={to} className="rounded-sm hover:underline">
          {value}
        </Link>
      ) : (
        value
      )}
    </p>
    <p className="pt-1 text-sm text-pretty text-muted">{note}</p>
  </Panel>
);

/** Stands for a figure that there is none of. */
export const NO_FIGURE = '–';
