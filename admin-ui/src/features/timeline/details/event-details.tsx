import { type ReactNode } from 'react';
import { CopyButton } from '../../../components/copy-button';
import { Dialog } from '../../../components/dialog';
import { type TimelineEvent } from '../../../lib/api-types';
import { formatNumber } from '../../../lib/format/numbers';
import { useTimeZone } from '../../../lib/format/time-zone';
import { exactTime } from '../../../lib/format/times';
import { type LabelKey, t } from '../../../lib/i18n/t';

interface EventDetailsProps {
  event: TimelineEvent;
  label: string;
  onClose: () => void;
}

/** Of what `meta` may hold, what has a name and a way to be read; the rest is shown as it is. */
const known: { name: string; label: LabelKey; shown?: (value: number) => string }[] = [
  { name: 'model', label: 'details.model' },
  { name: 'latencyMs', label: 'details.latency', shown: seconds },
  { name: 'firstTokenMs', label: 'details.firstToken', shown: seconds },
  { name: 'tokensIn', label: 'details.tokensIn', shown: formatNumber },
  { name: 'tokensOut', label: 'details.tokensOut', shown: formatNumber },
  { name: 'cost', label: 'details.cost', shown: String },
  { name: 'ending', label: 'details.ending' },
];

function seconds(ms: number): string {
  return t('picture.seconds', { seconds: Math.round(ms / 10) / 100 });
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="flex min-h-9 items-center justify-between gap-4 border-b py-1.5 last:border-0">
    <dt className="shrink-0 text-muted">{name}</dt>
    <dd className="figures min-w-0 text-right [overflow-wrap:anywhere]">{children}</dd>
  </div>
);

/** All that is known of one event. */
export function EventDetails({ event, label, onClose }: EventDetailsProps) {
  const timeZone = useTimeZone();
  const facts = known.flatMap(({ name, label: key, shown }) => {
    const value = event.meta?.[name];
    if (typeof value === 'number' && shown) return [{ key, value: shown(value) }];
    return typeof value === 'string' && value ? [{ key, value }] : [];
  });
  const raw = JSON.stringify(event, null, 2);
  return (
    <Dialog title={label} onClose={onClose}>
      <div className="overflow-y-auto px-5 pb-5">
        <dl>
          <Fact name={t('picture.when')}>{exactTime(event.createdAt, timeZone)}</Fact>
          {event.personaName && <Fact name={t('picture.persona')}>{event.personaName}</Fact>}
          {facts.map(({ key, value }) => (
            <Fact key={key} name={t(key)}>
              {value}
            </Fact>
          ))}
        </dl>
        <h3 className="mt-3 flex items-center justify-between text-sm font-medium text-muted">
          {t('details.stored')}
          <CopyButton text={raw} what="JSON" />
        </h3>
        <pre
          tabIndex={0}
          className="max-h-80 overflow-auto rounded-md bg-sunken p-3 font-mono text-xs leading-5 whitespace-pre-wrap [overflow-wrap:anywhere]"
        >
          {raw}
        </pre>
      </div>
    </Dialog>
  );
}
