import { DoorOpen } from 'lucide-react';
import { FigureCard, NO_FIGURE } from '../../components/figure-card';
import { Button } from '../../components/button';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { RangePicker } from '../../components/range-picker/range-picker';
import { Segmented } from '../../components/segmented';
import { Asked } from '../../components/states/asked';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { useCatalogue } from '../../features/catalogue/use-catalogue';
import { ChurnTable } from '../../features/churn/churn-table';
import { type ChurnGroup, figureName, figureOf, groupOf, groups } from '../../features/churn/churn';
import { EndingsList } from '../../features/churn/endings-list';
import { RecentList } from '../../features/churn/recent-list';
import { SurvivalChart } from '../../features/churn/survival-chart';
import { useChurn, useSurvival } from '../../features/churn/use-churn';
import { useGroupName, Whom } from '../../features/funnel/whom';
import { FoundPeopleDialog } from '../../features/person/found-people-dialog';
import { SegmentPicker } from '../../features/segment-choice/segment-picker';
import { formatNumber, formatPercent } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { NONE } from '../../lib/links';
import { useRange } from '../../lib/url/use-range';
import { useUrlValue } from '../../lib/url/use-url-value';

export function Component() {
  const { range } = useRange();
  const [source] = useUrlValue('source');
  const [language] = useUrlValue('language');
  const [persona] = useUrlValue('persona');
  const [segment] = useUrlValue('segment');
  const [wantedGroup, setGroup] = useUrlValue('group', { replace: true });
  const [wantedCurves, setCurves] = useUrlValue('curves', { replace: true });
  const [open, setOpen] = useUrlValue('open');
  const { data: legend } = useCatalogue();
  const groupName = useGroupName();
  const whom = { from: range.from, to: range.to, source, language, persona, segment };
  const by = wantedCurves === 'persona' ? 'persona' : 'source';
  const churn = useChurn(whom);
  const survival = useSurvival({ ...whom, by });
  const group = groupOf(wantedGroup);
  const figure = figureOf(open);
  const labelOf = (name: string): string => legend?.events.get(name)?.label ?? name;
  const nameOf = (of: ChurnGroup) => (value: string) => {
    if (of === 'life') return t('churn.fromDay', { day: formatNumber(Number(value)) });
    return of === 'persona' && value === NONE ? t('churn.nobodyMet') : groupName(of, value);
  };
  const nobody = (
    <Message icon={DoorOpen} title={t('stats.nothing')}>
      {t('churn.nobodyText')}
    </Message>
  );
  const recent = churn.query.data?.recent ?? [];
  return (
    <Page title={t('page.churn')} note={t('churn.note')} actions={<RangePicker />}>
      <div className="flex flex-wrap gap-2">
        <SegmentPicker />
        <Whom />
      </div>
      <Asked
        query={churn.query}
        queryKey={churn.queryKey}
        skeleton={<Skeleton className="h-96" />}
        isEmpty={({ all }) => all.people === 0}
        empty={<Panel>{nobody}</Panel>}
      >
        {({ all, rows, looked, last, endings }) => (
          <div className="flex flex-col gap-6">
            <div className="grid grid-cols-2 gap-4 lg:grid-cols-3">
              <FigureCard
                label={t('churn.left')}
                value={formatNumber(all.left)}
                note={t('churn.leftNote', { blocks: formatNumber(all.blocks) })}
              />
              <FigureCard
                label={t('churn.rate')}
                value={formatPercent(all.left / all.people)}
                note={t('churn.rateNote', { people: formatNumber(all.people) })}
              />
              <FigureCard
                label={t('churn.back')}
                value={all.left > 0 ? formatPercent(all.back / all.left) : NO_FIGURE}
                note={t('churn.backNote', { back: formatNumber(all.back) })}
              />
            </div>
            <div className="flex flex-wrap gap-2">
              <Button disabled={all.left === 0} onClick={() => setOpen('left')}>
                {t('churn.showLeft')}
              </Button>
              <Button disabled={all.back === 0} onClick={() => setOpen('back')}>
                {t('churn.showBack')}
              </Button>
            </div>
            <Panel
              title={t('churn.who')}
              actions={
                <Segmented
                  name="churn-group"
                  title={t('churn.who')}
                  options={groups.map((id) => ({ id, label: t(`churnGroup.${id}`) }))}
                  chosen={group}
                  onChoose={setGroup}
                />
              }
            >
              <ChurnTable
                group={group}
                rows={rows.filter((row) => row.group === group)}
                nameOf={nameOf(group)}
                onOpen={(what, value) => setOpen(figureName(what, group, value))}
              />
            </Panel>
            {all.left > 0 && (
              <Panel title={t('churn.before')}>
                <div className="flex flex-wrap gap-x-8 gap-y-4 px-5 pb-3">
                  <EndingsList
                    title={t('churn.last')}
                    endings={last}
                    labelOf={labelOf}
                    onOpen={(name) => setOpen(figureName('left', 'last', name))}
                  />
                  <EndingsList title={t('churn.lastThree')} endings={endings} labelOf={labelOf} />
                </div>
                <p className="max-w-prose px-5 pb-5 text-sm text-pretty text-muted">
                  {t('churn.looked', { people: formatNumber(looked) })}
                </p>
              </Panel>
            )}
          </div>
        )}
      </Asked>
      <Panel
        title={t('churn.survival')}
        className="settled"
        actions={
          <Segmented
            name="churn-curves"
            title={t('churn.survival')}
            options={(['source', 'persona'] as const).map((id) => ({ id, label: t(`churnGroup.${id}`) }))}
            chosen={by}
            onChoose={setCurves}
          />
        }
      >
        <Asked
          query={survival.query}
          queryKey={survival.queryKey}
          skeleton={<Skeleton className="mx-5 mb-5 h-96" />}
          isEmpty={({ curves }) => curves.length === 0}
          empty={nobody}
        >
          {({ curves }) => <SurvivalChart curves={curves} nameOf={nameOf(by)} />}
        </Asked>
        <p className="settled max-w-prose px-5 pb-5 text-sm text-pretty text-muted">{t('churn.meaning')}</p>
      </Panel>
      {recent.length > 0 && (
        <Panel title={t('churn.recent')} className="settled">
          <RecentList recent={recent} labelOf={labelOf} />
        </Panel>
      )}
      {figure && (
        <FoundPeopleDialog
          path="analytics/churn/people"
          parameters={{ ...whom, ...figure }}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
