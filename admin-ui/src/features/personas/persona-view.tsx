import { Theater } from 'lucide-react';
import { Link } from 'react-router';
import { Panel } from '../../components/panel';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { Trend } from '../../components/trend';
import { buttonStyle } from '../../components/button';
import { hasStatus } from '../../lib/api-error';
import { type PersonaReport } from '../../lib/api-types';
import { stableColour } from '../../lib/format/colour';
import { t } from '../../lib/i18n/t';
import { type DateRange } from '../../lib/url/range';
import { usePeopleSearch } from '../../lib/url/use-segment';
import { PersonaSign } from '../catalogue/persona-sign';
import { FigureGrid } from './figures/figure-grid';
import { usePersona } from './use-personas';

const coloured = (report: PersonaReport) => ({
  report,
  colour: report.colour ?? stableColour(report.personaId),
});

interface PersonaViewProps {
  personaId: string;
  /** Stands beside it where there is one. */
  other: string | null;
  range: DateRange;
}

/** All about one persona, or about two of them. */
export function PersonaView({ personaId, other, range }: PersonaViewProps) {
  const one = usePersona(personaId, range);
  const second = usePersona(other, range).data;
  const search = usePeopleSearch();
  if (hasStatus(one.error, 404))
    return (
      <Message
        icon={Theater}
        title={t('personas.unknown')}
        action={
          <Link to={{ pathname: '/personas', search }} className={buttonStyle()}>
            {t('personas.all')}
          </Link>
        }
      >
        {t('personas.unknownText')}
      </Message>
    );
  return (
    <Loaded query={one} skeleton={<Skeleton className="h-[720px] rounded-lg" />}>
      {(report) => {
        const reports = [report, ...(second ? [second] : [])].map(coloured);
        return (
          <div className="flex flex-col gap-4">
            <Panel title={t('personas.daily')} actions={<Names reports={reports} />}>
              <Trend
                caption={t('personas.daily')}
                days={report.series.map(({ date }) => date)}
                lines={reports.map(({ report: { name, series }, colour }) => ({
                  name,
                  colour,
                  values: series.map(({ users }) => users),
                }))}
              />
            </Panel>
            <Panel title={t('personas.figures')}>
              <FigureGrid reports={reports} range={search} />
            </Panel>
          </div>
        );
      }}
    </Loaded>
  );
}

const Names = ({ reports }: { reports: ReturnType<typeof coloured>[] }) => (
  <ul className="flex flex-wrap gap-4">
    {reports.map(({ report: { personaId, name, emoji }, colour }) => (
      <li key={personaId} className="flex items-center gap-2 text-sm">
        <span aria-hidden className="h-1 w-4 rounded-full" style={{ background: colour }} />
        <PersonaSign name={name} emoji={emoji} colour={colour} className="size-6 text-sm" />
        <bdi>{name}</bdi>
      </li>
    ))}
  </ul>
);
