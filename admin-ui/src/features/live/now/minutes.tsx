import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '../../../components/states/skeleton';
import { Loaded } from '../../../components/states/loaded';
import { api } from '../../../lib/api';
import { type LiveMinutes } from '../../../lib/api-types';
import { useTimeZone } from '../../../lib/format/time-zone';
import { clockTime } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';

const EVERY = 10_000;

const useMinutes = () =>
  useQuery({
    queryKey: ['live-minutes'],
    queryFn: ({ signal }) => api.get<LiveMinutes>('analytics/live', undefined, signal),
    select: ({ minutes }) => minutes,
    refetchInterval: EVERY,
  });

/** A bar for each minute of the last half hour. */
export function Minutes() {
  const minutes = useMinutes();
  const timeZone = useTimeZone();
  return (
    <div className="h-20">
      <Loaded query={minutes} skeleton={<Skeleton className="h-20" />}>
        {(bars) => {
          const most = Math.max(...bars.map(({ messages }) => messages), 1);
          return (
            <ol aria-label={t('live.halfHour')} className="flex h-20 items-end gap-0.5">
              {bars.map(({ at, messages }) => {
                const said = t('live.minute', {
                  time: clockTime(at, timeZone),
                  messages: t('stats.countMessages', { count: messages }),
                });
                return (
                  <li key={at} title={said} className="flex h-full flex-1 items-end">
                    <span className="sr-only">{said}</span>
                    <span
                      aria-hidden
                      className="w-full rounded-t-[3px] bg-messages"
                      style={{
                        height: `max(2px, ${(messages / most) * 100}%)`,
                        opacity: messages > 0 ? 1 : 0.25,
                      }}
                    />
                  </li>
                );
              })}
            </ol>
          );
        }}
      </Loaded>
    </div>
  );
}
