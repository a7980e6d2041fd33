import { cn } from '../../../lib/cn';
import { useTimelineTools } from '../timeline-context';
import { piecesOf } from './marked-pieces';

/** Text that people wrote, with what is looked for marked. */
export function Marked({ text, className }: { text: string; className?: string }) {
  const { find } = useTimelineTools();
  return (
    <span className={cn('written', className)}>
      {piecesOf(text, find).map((piece, i) =>
        // Every second one is a hit.
        i % 2 === 1 ? (
          <mark key={i} className="rounded-[3px] bg-mark text-black">
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </span>
  );
}
