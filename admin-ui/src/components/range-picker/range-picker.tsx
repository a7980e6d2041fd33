import { CalendarDays, ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useToday } from '../../lib/format/time-zone';
import { shortDay } from '../../lib/format/times';
import { type DateRange, presets, type RangeChoice } from '../../lib/url/range';
import { buttonStyle } from '../button';
import { PresetList } from './preset-list';
import { RangeDates } from './range-dates';

interface RangePickerProps {
  value: DateRange;
  onChange: (choice: RangeChoice) => void;
}

/** Chooses a range of dates: a span that ends today, or two dates. */
export function RangePicker({ value, onChange }: RangePickerProps) {
  const [open, setOpen] = useState(false);
  const today = useToday();
  const last = shortDay(value.to, today);
  const dates = value.from === value.to ? last : `${shortDay(value.from, value.to)} – ${last}`;
  const name = presets.find(({ id }) => id === value.preset)?.label;
  const choose = (choice: RangeChoice) => {
    onChange(choice);
    setOpen(false);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={buttonStyle()}>
        <CalendarDays className="size-4 text-muted" aria-hidden />
        <span className="sr-only">Dates:</span>
        <span>{name ?? dates}</span>
        {name && <span className="figures hidden font-normal text-muted sm:inline">{dates}</span>}
        <ChevronDown className="size-4 text-muted" aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={16}
          aria-label="Dates"
          className="z-40 w-72 animate-rise rounded-md bg-raised p-1.5 shadow-raised"
        >
          <PresetList selected={value.preset} onSelect={choose} />
          {/* Made anew for each range, so that the fields begin at what is chosen. */}
          <RangeDates key={`${value.from} ${value.to}`} from={value.from} to={value.to} onApply={choose} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
