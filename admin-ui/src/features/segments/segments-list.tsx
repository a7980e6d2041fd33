import { Copy, Download, Shapes, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { Button, buttonStyle } from '../../components/button';
import { Panel } from '../../components/panel';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { t } from '../../lib/i18n/t';
import { useCatalogue } from '../catalogue/use-catalogue';
import { ExportDialog } from '../export/export-dialog';
import { type Segment } from '../segment-choice/segment';
import { useSegments } from '../segment-choice/use-segments';
import { sizeText } from './preview';
import { RemoveDialog } from './remove-dialog';
import { sentence } from './sentence';
import { useChangeSegments } from './use-change-segments';
import { useSegmentSize } from './use-preview';

/** All segments with how many they hold, and what can be done with each. */
export function SegmentsList() {
  const segments = useSegments();
  const { save, remove } = useChangeSegments();
  const [asked, setAsked] = useState<Segment | null>(null);
  const [removed, setRemoved] = useState<Segment | null>(null);
  const [exported, setExported] = useState<Segment | null>(null);
  const take = (segment: Segment) => {
    setAsked(null);
    remove.mutate(segment, { onSuccess: () => setRemoved(segment) });
  };
  const fault = remove.error ?? save.error;
  return (
    <Panel title={t('segments.list')}>
      <div role="status" className="px-5">
        {removed && (
          <p className="mb-3 flex flex-wrap items-center justify-between gap-2 rounded-md bg-sunken px-3 py-1.5">
            <span className="written min-w-0 truncate">{t('segments.removed', { name: removed.name })}</span>
            <Button
              look="quiet"
              disabled={save.isPending}
              onClick={() => save.mutate(removed, { onSuccess: () => setRemoved(null) })}
            >
              {t('segments.undo')}
            </Button>
          </p>
        )}
        {fault && (
          <p className="pb-3 text-sm text-negative">{t('segments.failed', { why: fault.message })}</p>
        )}
      </div>
      <Loaded
        query={segments}
        skeleton={<Skeleton className="mx-5 mb-5 h-40" />}
        isEmpty={(all) => all.length === 0}
        empty={
          <Message
            icon={Shapes}
            title={t('segments.none')}
            action={
              <Link to="/segments/new" className={buttonStyle({ look: 'solid' })}>
                {t('segments.new')}
              </Link>
            }
          >
            {t('segments.noneText')}
          </Message>
        }
      >
        {(all) => (
          <ul className="px-5 pb-3">
            {all.map((segment) => (
              <SegmentLine key={segment.segmentId} segment={segment}>
                <Action
                  label={t('segments.export', { name: segment.name })}
                  onClick={() => setExported(segment)}
                >
                  <Download className="size-4" aria-hidden />
                </Action>
                <Link
                  to={copyLink(segment)}
                  aria-label={t('segments.duplicate', { name: segment.name })}
                  title={t('segments.duplicate', { name: segment.name })}
                  className={buttonStyle({ look: 'quiet', size: 'icon' })}
                >
                  <Copy className="size-4" aria-hidden />
                </Link>
                <Action
                  label={t('segments.remove', { name: segment.name })}
                  onClick={() => (segment.usedBy.length > 0 ? setAsked(segment) : take(segment))}
                >
                  <Trash2 className="size-4" aria-hidden />
                </Action>
              </SegmentLine>
            ))}
          </ul>
        )}
      </Loaded>
      {asked && <RemoveDialog segment={asked} onSure={() => take(asked)} onClose={() => setAsked(null)} />}
      {exported && (
        <ExportDialog
          what={exported.name}
          source="users"
          query={{ segment: exported.segmentId }}
          onClose={() => setExported(null)}
        />
      )}
    </Panel>
  );
}

const copyLink = ({ name, rules }: Segment): string =>
  `/segments/new?${new URLSearchParams({ name: t('segments.copyOf', { name }), rules: JSON.stringify(rules) }).toString()}`;

const Action = ({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: ReactNode;
}) => (
  <button
    type="button"
    aria-label={label}
    title={label}
    onClick={onClick}
    className={buttonStyle({ look: 'quiet', size: 'icon' })}
  >
    {children}
  </button>
);

function SegmentLine({ segment, children }: { segment: Segment; children: ReactNode }) {
  const { segmentId, name, rules, usedBy } = segment;
  const { data: legend } = useCatalogue();
  const size = useSegmentSize(segmentId);
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t py-3 first:border-0">
      <div className="min-w-0 flex-1 basis-60">
        <Link to={`/segments/${segmentId}`} className="written block truncate font-medium hover:underline">
          {name}
        </Link>
        <p className="line-clamp-2 text-sm text-muted">{sentence(rules, legend)}</p>
        {usedBy.length > 0 && (
          <p className="truncate text-sm text-muted">{t('segments.usedBy', { views: usedBy.join(', ') })}</p>
        )}
      </div>
      <Link
        to={`/users?segment=${segmentId}`}
        title={t('segments.show')}
        className="figures min-w-40 text-sm hover:underline"
      >
        {size.data ? (
          sizeText(size.data)
        ) : size.error ? (
          <span className="text-negative">{t('segments.countFailed', { why: size.error.message })}</span>
        ) : (
          <span className="text-muted">{t('segments.counting')}</span>
        )}
      </Link>
      <span className="flex">{children}</span>
    </li>
  );
}
