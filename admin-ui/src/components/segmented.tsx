interface SegmentedProps<T extends string> {
  name: string;
  /** Said, not shown. */
  title: string;
  options: readonly { id: T; label: string }[];
  chosen: T;
  onChoose: (id: T) => void;
}

/** A few radio buttons in one line. */
export const Segmented = <T extends string>({
  name,
  title,
  options,
  chosen,
  onChoose,
}: SegmentedProps<T>) => (
  <fieldset className="flex max-w-full min-w-0 overflow-x-auto rounded-md bg-sunken p-0.5">
    <legend className="sr-only">{title}</legend>
    {options.map(({ id, label }) => (
      <label
        key={id}
        className="relative grid h-7 shrink-0 grow cursor-pointer place-items-center rounded-sm px-2.5 text-sm whitespace-nowrap text-muted hover:text-text has-checked:bg-surface has-checked:font-medium has-checked:text-text has-checked:shadow-panel has-focus-visible:outline-2 has-focus-visible:outline-accent"
      >
        <input
          type="radio"
          name={name}
          checked={id === chosen}
          onChange={() => onChoose(id)}
          className="absolute inset-0 cursor-pointer appearance-none rounded-sm outline-none"
        />
        {label}
      </label>
    ))}
  </fieldset>
);
