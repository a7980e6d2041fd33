import { ChevronRight, type LucideIcon, UserPlus, UsersRound } from 'lucide-react';
import { Link } from 'react-router';
import { Dialog } from '../../../components/dialog';
import { addDays, type Day } from '../../../lib/format/days';
import { useToday } from '../../../lib/format/time-zone';
import { dayHeading } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';
import { usersLink } from '../../../lib/links';
import { useSegment, withSegment } from '../../../lib/url/use-segment';
import { DayNotes } from './day-notes';

const Way = ({ to, icon: Icon, label }: { to: string; icon: LucideIcon; label: string }) => (
  <Link to={to} className="flex h-10 items-center gap-3 rounded-sm px-2 -outline-offset-2 hover:bg-pressed">
    <Icon className="size-4 text-muted" aria-hidden />
    <span className="flex-1">{label}</span>
    <ChevronRight className="size-4 text-muted" aria-hidden />
  </Link>
);

/** One day of the chart: who stands behind it, and what was noted. */
export function DayDialog({ day, onClose }: { day: Day; onClose: () => void }) {
  const today = useToday();
  const search = withSegment(`?from=${day}&to=${day}`, useSegment());
  return (
    <Dialog title={dayHeading(day, today)} onClose={onClose}>
      <div className="flex flex-col gap-4 overflow-y-auto px-5 pb-5">
        <div className="-mx-2">
          <Way to={usersLink({ seen: 'new' }, search)} icon={UserPlus} label={t('day.newUsers')} />
          <Way to={usersLink({ seen: 'active' }, search)} icon={UsersRound} label={t('day.active')} />
        </div>
        <DayNotes key={day} day={day > addDays(today, 1) ? today : day} />
      </div>
    </Dialog>
  );
}
