import { cn } from '../../lib/cn';

interface PersonaSignProps {
  name: string;
  emoji?: string | undefined;
  /** A CSS colour. */
  colour: string;
  className?: string;
}

/** A persona's emoji, or first letter, on its colour; the name always stands beside it. */
export const PersonaSign = ({ name, emoji, colour, className }: PersonaSignProps) => (
  <span
    aria-hidden
    className={cn('grid size-8 shrink-0 place-items-center rounded-full', className)}
    style={{ background: `color-mix(in oklab, ${colour} 18%, transparent)` }}
  >
    {emoji ?? name.charAt(0)}
  </span>
);
