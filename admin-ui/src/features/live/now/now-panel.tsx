import { type ReactNode } from 'react';
import { Link } from 'react-router';
import { Panel } from '../../../components/panel';
import { Skeleton } from '../../../components/states/skeleton';
import { type LiveFigures } from '../../../lib/api-types';
import { formatNumber } from '../../../lib/format/numbers';
import { t } from '../../../lib/i18n/t';
import { usersLink } from '../../../lib/links';
import { Ticker } from '../ticker';
import { Minutes } from './minutes';

const Figure = ({ label, note, value }: { label: ReactNode; note: string; value: number | undefined }) => (
  <div className="px-4 pt-4 pb-3 sm:px-5">
    <h2 className="text-lg font-semibold">{label}</h2>
    <p className="mt-1 flex flex-wrap items-baseline gap-x-2">
      {value === undefined ? (
        <Skeleton className="h-8 w-8" />
      ) : (
        <span className="figures text-2xl font-semibold tracking-tight">{formatNumber(value)}</span>
      )}
      <span className="text-sm text-muted">{note}</span>
    </p>
  </div>
);

const Way = ({ to, children }: { to: string; children: string }) => (
  <Link to={to} className="rounded-sm hover:underline">
    {children}
  </Link>
);

/** How much happens now, and who is here. */
export const NowPanel = ({ figures }: { figures: LiveFigures | null }) => (
  <div className="order-first grid grid-cols-2 items-start gap-3 sm:gap-4 xl:order-none xl:grid-cols-1">
    <Panel>
      <Figure
        label={<Way to="/live?kind=messages">{t('live.perMinute')}</Way>}
        note={t('live.perMinuteNote')}
        value={figures?.messagesPerMinute}
      />
      <div className="hidden px-5 pb-5 xl:block">
        <Minutes />
      </div>
    </Panel>
    <Panel>
      <Figure
        label={<Way to={usersLink({ sort: 'lastSeenAt' })}>{t('live.here')}</Way>}
        note={t('live.hereNote')}
        value={figures?.activeUsers}
      />
      <div className="hidden min-h-[464px] xl:block">
        <Ticker rows={8} figures={figures} />
      </div>
    </Panel>
  </div>
);
