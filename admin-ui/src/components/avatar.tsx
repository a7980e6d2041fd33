import { cn } from '../lib/cn';
import { stableHue } from '../lib/format/colour';

interface AvatarProps {
  id: number;
  initials: string;
  className?: string;
}

/** Initials on a colour that belongs to the person; the name always stands beside it, so readers skip it. */
export function Avatar({ id, initials, className }: AvatarProps) {
  const hue = stableHue(id);
  return (
    <span
      aria-hidden
      className={cn(
        'grid size-9 shrink-0 place-items-center rounded-full text-sm font-semibold text-white select-none',
        className,
      )}
      style={{
        background: `linear-gradient(160deg, oklch(0.62 0.13 ${hue}), oklch(0.5 0.14 ${hue + 18}))`,
      }}
    >
      {initials}
    </span>
  );
}
