import { Link2, Plus } from 'lucide-react';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { Segmented } from '../../components/segmented';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { Switch } from '../../components/switch';
import { FoundPeopleDialog } from '../../features/person/found-people-dialog';
import { SegmentAndRange } from '../../features/segment-choice/segment-and-range';
import { LinkDialog } from '../../features/sources/link-dialog';
import { figureName, figureOf, shownSources, tagsIn, touches, touchOf } from '../../features/sources/sources';
import { SourcesTable } from '../../features/sources/sources-table';
import { parametersOf, useLinks, useSources } from '../../features/sources/use-sources';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';
import { useSegment } from '../../lib/url/use-segment';
import { useUrlValue } from '../../lib/url/use-url-value';

/** Stands in the address for a link that is not made yet; no code can be it. */
const NEW = '(new)';
const EVERY_TAG = '';

export function Component() {
  const { range } = useRange();
  const [wantedTouch, setTouch] = useUrlValue('touch', { replace: true });
  const [tag, setTag] = useUrlValue('tag', { replace: true });
  const [archived, setArchived] = useUrlValue('archived', { replace: true });
  const [open, setOpen] = useUrlValue('open');
  const [edited, setEdited] = useUrlValue('link');
  const touch = touchOf(wantedTouch);
  const question = { range, touch, segment: useSegment() };
  const sources = useSources(question);
  const links = useLinks();
  const figure = figureOf(open);
  const known = links.data?.items.find(({ code }) => code === edited);
  const tags = tagsIn(sources.data ?? []);
  return (
    <Page
      title={t('page.sources')}
      note={t('sources.note')}
      actions={
        <div className="flex flex-wrap gap-2">
          <Button look="solid" onClick={() => setEdited(NEW)}>
            <Plus className="size-4" aria-hidden /> {t('sources.newLink')}
          </Button>
          <SegmentAndRange />
        </div>
      }
    >
      <Panel
        title={t('sources.title')}
        actions={
          <Segmented
            name="touch"
            title={t('sources.touch')}
            options={touches.map((id) => ({ id, label: t(`sourcesTouch.${id}`) }))}
            chosen={touch}
            onChoose={setTouch}
          />
        }
      >
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-5 pb-3 text-sm">
          {tags.length > 0 && (
            <Segmented
              name="tag"
              title={t('sources.tags')}
              options={[EVERY_TAG, ...tags].map((id) => ({ id, label: id || t('sources.everyTag') }))}
              chosen={tag ?? EVERY_TAG}
              onChoose={(next) => setTag(next || null)}
            />
          )}
          <Switch
            label={t('sources.showArchived')}
            checked={archived === 'yes'}
            onChange={(next) => setArchived(next ? 'yes' : null)}
          />
        </div>
        <Loaded
          query={sources}
          skeleton={<Skeleton className="mx-5 mb-5 h-96" />}
          isEmpty={(all) => all.length === 0}
          empty={
            <Message icon={Link2} title={t('sources.nobody')}>
              {t('sources.nobodyText')}
            </Message>
          }
        >
          {(all) => (
            <SourcesTable
              sources={shownSources(all, { tag, archived: archived === 'yes' })}
              onOpen={(next) => setOpen(figureName(next))}
              onEdit={setEdited}
            />
          )}
        </Loaded>
        <div className="settled flex max-w-prose flex-col gap-2 px-5 pt-2 pb-5 text-sm text-pretty text-muted">
          <p>{t(`sourcesMeaning.${touch}`)}</p>
          <p>{t('sources.meaningAll')}</p>
          <p>{t('sources.meaningMoney')}</p>
        </div>
      </Panel>
      {figure && (
        <FoundPeopleDialog
          path="analytics/sources/people"
          parameters={{ ...parametersOf(question), ...figure }}
          onClose={() => setOpen(null)}
        />
      )}
      {edited !== null && (edited === NEW || links.data) && (
        <LinkDialog
          key={edited}
          link={edited === NEW ? {} : (known ?? { code: edited })}
          bot={links.data?.bot}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}
