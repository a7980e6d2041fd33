import { CalendarDays, ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import { lazy, Suspense, useState } from 'react';
import { useMediaQuery } from '../../lib/browser/use-media-query';
import { useToday } from '../../lib/format/time-zone';
import { dayRange } from '../../lib/format/times';
import { t } from '../../lib/i18n/t';
import { presets, type RangeChoice } from '../../lib/url/range';
import { useRange } from '../../lib/url/use-range';
import { buttonStyle } from '../button';
import { Skeleton } from '../states/skeleton';
import { Switch } from '../switch';
import { PresetList } from './preset-list';
import { RangeDates } from './range-dates';

const Calendar = lazy(() => import('./calendar'));

/** The range of dates of every page, and whether it is compared: a span that ends today, or two dates. */
export function RangePicker() {
  const { range, choose, setCompare } = useRange();
  const [open, setOpen] = useState(false);
  const today = useToday();
  const wide = useMediaQuery('(min-width: 60rem)');
  const label = presets.find(({ id }) => id === range.preset)?.label;
  const dates = dayRange(range, today);
  const pick = (choice: RangeChoice) => {
    choose(choice);
    setOpen(false);
  };
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger className={buttonStyle()}>
        <CalendarDays className="size-4 text-muted" aria-hidden />
        <span className="sr-only">{t('range.label')}:</span>
        <span>{label ? t(label) : dates}</span>
        {label && <span className="figures hidden font-normal text-muted sm:inline">{dates}</span>}
        <ChevronDown className="size-4 text-muted" aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={8}
          collisionPadding={12}
          aria-label={t('range.label')}
          className="z-40 flex max-h-(--radix-popover-content-available-height) max-w-[calc(100vw-24px)] animate-rise flex-col overflow-y-auto rounded-md bg-raised shadow-raised outline-none sm:flex-row"
        >
          <div className="border-b p-2 sm:border-r sm:border-b-0">
            <PresetList selected={range.preset} onSelect={pick} />
          </div>
          <div className="flex flex-col gap-3 p-4">
            <Suspense
              fallback={<Skeleton className={wide ? 'h-[318px] w-[524px]' : 'h-[318px] w-[252px]'} />}
            >
              <Calendar
                key={`${range.from} ${range.to}`}
                value={range}
                today={today}
                months={wide ? 2 : 1}
                onPick={pick}
              />
            </Suspense>
            <RangeDates key={`${range.from} ${range.to}`} from={range.from} to={range.to} onApply={pick} />
            <div className="border-t pt-3">
              <Switch label={t('range.compare')} checked={range.compare} onChange={setCompare} />
            </div>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
