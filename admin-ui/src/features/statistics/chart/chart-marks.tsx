import { Flag } from 'lucide-react';
import { type PlotFrame } from './plot/use-plot';
import { type Mark } from './slots';

interface ChartMarksProps {
  marks: Mark[];
  count: number;
  frame: PlotFrame;
  onOpen: (mark: Mark) => void;
}

/** Flags over the slots that somebody wrote a note to. */
export const ChartMarks = ({ marks, count, frame, onOpen }: ChartMarksProps) => (
  <>
    {marks.map((mark) => {
      const text = mark.notes.map((note) => note.text).join(' · ');
      const place = count > 1 ? mark.index / (count - 1) : 0.5;
      return (
        <div
          key={mark.index}
          className="pointer-events-none absolute top-0 bottom-9 z-[5] border-l border-dashed border-line-strong"
          style={{ left: frame.left + frame.width * place }}
        >
          <button
            type="button"
            title={text}
            aria-label={text}
            onClick={() => onOpen(mark)}
            className="pointer-events-auto absolute -top-1 left-0 grid size-6 -translate-x-1/2 place-items-center rounded-full bg-warning-soft text-warning hover:brightness-95"
          >
            <Flag className="size-3.5" aria-hidden />
          </button>
        </div>
      );
    })}
  </>
);
