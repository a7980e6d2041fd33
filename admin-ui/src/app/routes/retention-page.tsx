import { Repeat2 } from 'lucide-react';
import { useCallback } from 'react';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Segmented } from '../../components/segmented';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { FoundPeopleDialog } from '../../features/person/found-people-dialog';
import {
  cellName,
  cellOf,
  kindOf,
  kinds,
  type OpenCell,
  stepOf,
  steps,
} from '../../features/retention/retention';
import { RetentionView } from '../../features/retention/retention-view';
import { parametersOf, useRetention } from '../../features/retention/use-retention';
import { SegmentAndRange } from '../../features/segment-choice/segment-and-range';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';
import { useSegment } from '../../lib/url/use-segment';
import { useUrlValue } from '../../lib/url/use-url-value';

export function Component() {
  const { range } = useRange();
  const [by, setBy] = useUrlValue('by', { replace: true });
  const [kind, setKind] = useUrlValue('kind', { replace: true });
  const [open, setOpen] = useUrlValue('cell');
  const question = { range, by: stepOf(by), kind: kindOf(kind), segment: useSegment() };
  const retention = useRetention(question);
  const onOpen = useCallback((next: OpenCell) => setOpen(cellName(next)), [setOpen]);
  const cell = cellOf(open);
  return (
    <Page title={t('page.retention')} note={t('retention.note')} actions={<SegmentAndRange />}>
      <Panel
        title={t('retention.title')}
        actions={
          <div className="flex flex-wrap gap-2">
            <Segmented
              name="by"
              title={t('retention.by')}
              options={steps.map((id) => ({ id, label: t(`retentionBy.${id}`) }))}
              chosen={question.by}
              onChoose={setBy}
            />
            <Segmented
              name="kind"
              title={t('retention.kind')}
              options={kinds.map((id) => ({ id, label: t(`retentionKind.${id}`) }))}
              chosen={question.kind}
              onChoose={setKind}
            />
          </div>
        }
      >
        <Loaded
          query={retention}
          skeleton={<Skeleton className="mx-5 mb-5 h-96" />}
          isEmpty={({ cohorts }) => cohorts.length === 0}
          empty={
            <Message icon={Repeat2} title={t('retention.nobody')}>
              {t('retention.nobodyText')}
            </Message>
          }
        >
          {(data) => <RetentionView retention={data} onOpen={onOpen} />}
        </Loaded>
        <p className="settled max-w-prose px-5 pb-5 text-sm text-pretty text-muted">
          {t(`retentionMeaning.${question.kind}`)} {t('retention.meaningAll')}
        </p>
      </Panel>
      {cell && (
        <FoundPeopleDialog
          path="analytics/retention/people"
          parameters={{ ...parametersOf(question), ...cell }}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
