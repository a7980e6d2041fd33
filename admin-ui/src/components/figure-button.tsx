interface FigureButtonProps {
  value: string;
  /** What it counts, in words; with the value in it. */
  label?: string;
  disabled?: boolean;
  onClick: () => void;
}

/** A figure that opens the people behind it. */
export const FigureButton = ({ value, label, disabled, onClick }: FigureButtonProps) => (
  <button
    type="button"
    disabled={disabled}
    onClick={onClick}
    aria-label={label}
    className="rounded-sm px-1 not-disabled:hover:text-accent not-disabled:hover:underline disabled:text-muted"
  >
    {value}
  </button>
);
