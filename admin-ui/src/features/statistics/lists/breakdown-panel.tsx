import { BarList, BarListSkeleton } from '../../../components/bar-list';
import { Panel } from '../../../components/panel';
import { Loaded } from '../../../components/states/loaded';
import { Message } from '../../../components/states/message';
import { t } from '../../../lib/i18n/t';
import { NONE, usersLink } from '../../../lib/links';
import { type DateRange, rangeSearch, writeDays } from '../../../lib/url/range';
import { useSegment, withSegment } from '../../../lib/url/use-segment';
import { type Breakdown } from './breakdowns';
import { ROWS } from './rows';
import { useBreakdown } from './use-breakdown';

/** Where the people of a range come from, what they speak, or what they opened. */
export function BreakdownPanel({ breakdown, range }: { breakdown: Breakdown; range: DateRange }) {
  const { by, title, icon, none, noneText, colour, nameOf, counted, newcomers } = breakdown;
  const items = useBreakdown(by, range, ROWS);
  const search = withSegment(rangeSearch(writeDays(range)), useSegment());
  return (
    <Panel title={t(title)}>
      <div className="md:min-h-[324px]">
        <Loaded
          query={items}
          skeleton={<BarListSkeleton rows={ROWS} />}
          isEmpty={(data) => data.length === 0}
          empty={
            <Message icon={icon} title={t(none)}>
              {t(noneText)}
            </Message>
          }
        >
          {(data) => (
            <BarList
              colour={colour}
              items={data.map((item) => ({
                key: item.key,
                label: nameOf(item),
                value: item.users,
                note: {
                  icon: counted.icon,
                  value: item.messages,
                  sentence: t(counted.sentence, { count: item.messages }),
                },
                to: usersLink({ [by]: item.key || NONE, ...(newcomers && { seen: 'new' }) }, search),
              }))}
            />
          )}
        </Loaded>
      </div>
    </Panel>
  );
}
