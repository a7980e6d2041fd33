import { Waypoints } from 'lucide-react';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { RangePicker } from '../../components/range-picker/range-picker';
import { Select } from '../../components/select';
import { Asked } from '../../components/states/asked';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { Trend } from '../../components/trend';
import { useCatalogue } from '../../features/catalogue/use-catalogue';
import { Whom } from '../../features/funnel/whom';
import { FoundPeopleDialog } from '../../features/person/found-people-dialog';
import { SegmentPicker } from '../../features/segment-choice/segment-picker';
import { PathsGraph } from '../../features/sessions/paths-graph';
import { SessionCards } from '../../features/sessions/session-cards';
import { daily, wayName, wayOf } from '../../features/sessions/sessions';
import { usePaths, useSessions } from '../../features/sessions/use-sessions';
import { WaysList } from '../../features/sessions/ways-list';
import { t } from '../../lib/i18n/t';
import { useRange, useRangeSearch } from '../../lib/url/use-range';
import { useUrlValue } from '../../lib/url/use-url-value';

export function Component() {
  const { range } = useRange();
  const search = useRangeSearch();
  const [source] = useUrlValue('source');
  const [language] = useUrlValue('language');
  const [persona] = useUrlValue('persona');
  const [segment] = useUrlValue('segment');
  const [start, setStart] = useUrlValue('start');
  const [open, setOpen] = useUrlValue('way');
  const { data: legend } = useCatalogue();
  const whom = { from: range.from, to: range.to, source, language, persona, segment };
  const question = { ...whom, start };
  const sessions = useSessions(whom);
  const paths = usePaths(question);
  const way = wayOf(open);
  const nobody = (
    <Message icon={Waypoints} title={t('stats.nothing')}>
      {t('sessions.nobodyText')}
    </Message>
  );
  return (
    <Page title={t('page.sessions')} note={t('sessions.note')} actions={<RangePicker />}>
      <div className="flex flex-wrap gap-2">
        <SegmentPicker />
        <Whom />
      </div>
      <Asked
        query={sessions.query}
        queryKey={sessions.queryKey}
        skeleton={<Skeleton className="h-146" />}
        isEmpty={({ all }) => all.sessions === 0}
        empty={<Panel>{nobody}</Panel>}
      >
        {(found) => {
          const days = daily(found, range);
          return (
            <div className="flex flex-col gap-6">
              <SessionCards all={found.all} search={search} />
              <Panel title={t('sessions.byDay')}>
                <p className="flex flex-wrap gap-x-4 px-5 pb-2 text-sm text-muted">
                  <span className="flex items-center gap-1.5">
                    <span className="size-2.5 rounded-full bg-messages" aria-hidden />
                    {t('sessions.count')}
                  </span>
                  <span className="flex items-center gap-1.5">
                    <span className="size-2.5 rounded-full bg-users" aria-hidden />
                    {t('sessions.people')}
                  </span>
                </p>
                <Trend
                  caption={t('sessions.byDay')}
                  days={days.map(({ date }) => date)}
                  lines={[
                    {
                      name: t('sessions.count'),
                      colour: 'var(--color-messages)',
                      values: days.map((day) => day.sessions),
                    },
                    {
                      name: t('sessions.people'),
                      colour: 'var(--color-users)',
                      values: days.map((day) => day.people),
                    },
                  ]}
                />
                <p className="max-w-prose px-5 pb-5 text-sm text-pretty text-muted">
                  {t('sessions.meaning')}
                </p>
              </Panel>
            </div>
          );
        }}
      </Asked>
      <Panel
        title={t('paths.title')}
        actions={
          <Select
            label={t('paths.start')}
            value={start ?? ''}
            options={[
              { value: '', label: t('paths.fromBegin') },
              ...[...(legend?.events.values() ?? [])].map(({ name, label }) => ({
                value: name,
                label: t('paths.from', { event: label }),
              })),
            ]}
            onChange={setStart}
          />
        }
      >
        <Asked
          query={paths.query}
          queryKey={paths.queryKey}
          skeleton={<Skeleton className="mx-5 mb-5 h-96" />}
          isEmpty={({ edges }) => edges.length === 0}
          empty={nobody}
        >
          {(found) => (
            <>
              <PathsGraph edges={found.edges} legend={legend} onOpen={(edge) => setOpen(wayName(edge))} />
              <WaysList paths={found} legend={legend} onOpen={(edge) => setOpen(wayName(edge))} />
            </>
          )}
        </Asked>
        <p className="max-w-prose px-5 pb-5 text-sm text-pretty text-muted">{t('paths.meaning')}</p>
      </Panel>
      {way && (
        <FoundPeopleDialog
          path="analytics/paths/people"
          parameters={{ ...question, layer: way.layer, event: way.from, next: way.to }}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
