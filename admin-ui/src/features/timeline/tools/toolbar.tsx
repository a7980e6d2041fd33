import { CalendarSearch, Download, EllipsisVertical, Link2, Printer, RotateCw } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useRef } from 'react';
import { buttonStyle } from '../../../components/button';
import { cn } from '../../../lib/cn';
import { isDay } from '../../../lib/format/days';
import { useToday } from '../../../lib/format/time-zone';
import { t } from '../../../lib/i18n/t';
import { type Show, showLabels, shows } from '../reading/kinds';
import { FindBar } from './find-bar';
import { type Finding } from './use-finding';

interface ToolbarProps {
  finding: Finding;
  show: string | null;
  onShow: (show: string | null) => void;
  /** The day that is read now. */
  day: string | null;
  firstDay: string | undefined;
  onJump: (day: string) => void;
  onExport: () => void;
  onPrint: () => void;
  onRefresh: () => void;
}

const item =
  'flex h-9 cursor-pointer items-center gap-3 rounded-sm px-2.5 outline-none data-highlighted:bg-sunken';

/** Ways through a conversation: words, kinds, days, and what can be done with all of it. */
export function Toolbar({
  finding,
  show,
  onShow,
  day,
  firstDay,
  onJump,
  onExport,
  onPrint,
  onRefresh,
}: ToolbarProps) {
  const date = useRef<HTMLInputElement>(null);
  const today = useToday();
  return (
    <div className="flex h-13 shrink-0 items-center gap-1 border-b bg-surface px-3 sm:gap-2 sm:px-4 print:hidden">
      <FindBar finding={finding} />
      <select
        aria-label={t('timeline.show')}
        value={shows.find((each) => each === show) ?? ''}
        onChange={(event) => onShow(event.target.value || null)}
        className={cn(
          'h-9 w-26 min-w-0 rounded-md border border-line-strong bg-surface px-2 sm:w-auto',
          finding.find && 'max-sm:hidden',
        )}
      >
        <option value="">{t('timeline.showAll')}</option>
        {shows.map((each: Show) => (
          <option key={each} value={each}>
            {t(showLabels[each])}
          </option>
        ))}
      </select>
      <label
        title={t('timeline.jumpToDay')}
        className={cn(
          buttonStyle({ look: 'quiet', size: 'icon' }),
          'relative shrink-0 cursor-pointer has-focus-visible:outline-2 has-focus-visible:outline-accent',
        )}
      >
        <CalendarSearch className="size-[18px]" aria-hidden />
        <span className="sr-only">{t('timeline.jumpToDay')}</span>
        <input
          ref={date}
          type="date"
          // A new day is a new field: what somebody types in it must not be overwritten while scrolling.
          key={day}
          defaultValue={day ?? undefined}
          min={firstDay}
          max={today}
          onClick={() => date.current?.showPicker()}
          onChange={(event) => isDay(event.target.value) && onJump(event.target.value)}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
      </label>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger
          aria-label={t('timeline.more')}
          title={t('timeline.more')}
          className={buttonStyle({ look: 'quiet', size: 'icon' })}
        >
          <EllipsisVertical className="size-[18px]" aria-hidden />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={6}
            className="z-40 w-72 animate-rise rounded-md bg-raised p-1.5 shadow-raised"
          >
            <DropdownMenu.Item className={item} onSelect={onRefresh}>
              <RotateCw className="size-4 text-muted" aria-hidden />
              {t('timeline.loadNewest')}
            </DropdownMenu.Item>
            <DropdownMenu.Item
              className={item}
              onSelect={() => void navigator.clipboard.writeText(location.href).catch(() => undefined)}
            >
              <Link2 className="size-4 text-muted" aria-hidden />
              {t('palette.copyAddress')}
            </DropdownMenu.Item>
            <DropdownMenu.Item className={item} onSelect={onExport}>
              <Download className="size-4 text-muted" aria-hidden />
              {t('timeline.export')}
            </DropdownMenu.Item>
            <DropdownMenu.Item className={item} onSelect={onPrint}>
              <Printer className="size-4 text-muted" aria-hidden />
              {t('timeline.print')}
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  );
}
