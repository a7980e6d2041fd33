import { Funnel as FunnelIcon } from 'lucide-react';
import { Page } from '../../components/page';
import { Panel } from '../../components/panel';
import { RangePicker } from '../../components/range-picker/range-picker';
import { Segmented } from '../../components/segmented';
import { Select } from '../../components/select';
import { Asked } from '../../components/states/asked';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { useCatalogue } from '../../features/catalogue/use-catalogue';
import {
  figureName,
  figureOf,
  type FunnelQuestion,
  orderOf,
  orders,
  parametersOf,
  splitOf,
  splits,
  windowOf,
  windows,
} from '../../features/funnel/funnel';
import { FunnelChart } from '../../features/funnel/funnel-chart';
import { FunnelGroups } from '../../features/funnel/funnel-groups';
import { stepName } from '../../features/funnel/step-name';
import { decodeSteps, encodeSteps, usualSteps } from '../../features/funnel/steps';
import { StepsEditor } from '../../features/funnel/steps-editor';
import { useFunnel } from '../../features/funnel/use-funnel';
import { useGroupName, Whom } from '../../features/funnel/whom';
import { FoundPeopleDialog } from '../../features/person/found-people-dialog';
import { SegmentPicker } from '../../features/segment-choice/segment-picker';
import { duration } from '../../lib/format/times';
import { t } from '../../lib/i18n/t';
import { useRange } from '../../lib/url/use-range';
import { useUrlValue } from '../../lib/url/use-url-value';

const HOUR = 3_600_000;
const USUAL = encodeSteps(usualSteps);

export function Component() {
  const { range } = useRange();
  const [written, setWritten] = useUrlValue('steps');
  const [order, setOrder] = useUrlValue('order', { replace: true });
  const [window, setWindow] = useUrlValue('window', { replace: true });
  const [splitBy, setSplit] = useUrlValue('split', { replace: true });
  const [open, setOpen] = useUrlValue('open');
  const [source] = useUrlValue('source');
  const [language] = useUrlValue('language');
  const [persona] = useUrlValue('persona');
  const [segment] = useUrlValue('segment');
  const { data: legend } = useCatalogue();
  const nameOf = useGroupName();
  const steps = decodeSteps(written);
  // The people of one persona are split by whom else they met only in a way nobody could follow.
  const offered = persona ? splits.filter((id) => id !== 'persona') : splits;
  const split = offered.find((id) => id === splitOf(splitBy)) ?? null;
  const question: FunnelQuestion = {
    range,
    steps,
    order: orderOf(order),
    window: windowOf(window),
    source,
    language,
    persona,
    segment,
  };
  const { query, queryKey } = useFunnel(question, split);
  const names = steps.map((_, index) => stepName(steps, index, legend));
  const figure = figureOf(open, steps.length);
  return (
    <Page title={t('page.funnel')} note={t('funnel.note')} actions={<RangePicker />}>
      <Panel
        title={t('funnel.title')}
        actions={
          <div className="flex flex-wrap gap-2">
            <SegmentPicker />
            <Whom />
            <Select
              label={t('funnel.split')}
              value={split ?? ''}
              options={[
                { value: '', label: t('funnel.unsplit') },
                ...offered.map((id) => ({ value: id, label: t(`funnelSplit.${id}`) })),
              ]}
              onChange={setSplit}
            />
          </div>
        }
      >
        <Asked
          query={query}
          queryKey={queryKey}
          skeleton={<Skeleton className="mx-5 mb-5 h-145" />}
          isEmpty={(funnel) => !funnel.steps[0]?.people}
          empty={
            <Message icon={FunnelIcon} title={t('funnel.nobody')}>
              {t('funnel.nobodyText')}
            </Message>
          }
        >
          {(funnel) => (
            <>
              <FunnelChart
                // While a new question is asked, the figures are still those of the old one.
                names={names}
                steps={funnel.steps.slice(0, steps.length)}
                onOpen={(next) => setOpen(figureName(next))}
              />
              {split && funnel.groups.length > 0 && (
                <FunnelGroups
                  names={names}
                  groups={funnel.groups.map(({ key, steps: own }) => ({
                    key,
                    steps: own.slice(0, steps.length),
                  }))}
                  nameOf={(key) => nameOf(split, key)}
                  onOpen={(next) => setOpen(figureName(next))}
                />
              )}
            </>
          )}
        </Asked>
        <p className="max-w-prose px-5 pb-5 text-sm text-pretty text-muted">
          {t(`funnelMeaning.${question.order}`)} {t('funnel.meaningAll')}
        </p>
      </Panel>
      <Panel
        title={t('funnel.steps')}
        actions={
          <div className="flex flex-wrap gap-2">
            <Segmented
              name="order"
              title={t('funnel.order')}
              options={orders.map((id) => ({ id, label: t(`funnelOrder.${id}`) }))}
              chosen={question.order}
              onChoose={setOrder}
            />
            <Select
              label={t('funnel.window')}
              value={String(question.window)}
              options={windows.map((hours) => ({
                value: String(hours),
                label: t('funnel.within', { time: duration(hours * HOUR) }),
              }))}
              onChange={setWindow}
            />
          </div>
        }
      >
        <StepsEditor
          steps={steps}
          onChange={(next) => {
            const text = encodeSteps(next);
            setWritten(text === USUAL ? null : text);
          }}
        />
      </Panel>
      {figure && (
        <FoundPeopleDialog
          path="analytics/funnel/people"
          parameters={{
            ...parametersOf(question),
            ...(split && figure.group !== undefined && { [split]: figure.group }),
            step: figure.step,
            figure: figure.figure,
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
