import { Link } from 'react-router';
import { formatNumber } from '../../lib/format/numbers';
import { personaLink } from '../../lib/links';
import { t } from '../../lib/i18n/t';
import { useCatalogue } from '../catalogue/use-catalogue';
import { metricValue } from './metric-value';
import { metrics, type Quality } from './quality';

/** The same figures of each persona, those who answer most first. */
export function PersonasTable({ personas }: Pick<Quality, 'personas'>) {
  const { data: legend } = useCatalogue();
  return (
    <div
      className="overflow-x-auto px-3 pb-4"
      tabIndex={0}
      role="region"
      aria-label={t('revenue.table', { title: t('quality.byPersona') })}
    >
      <table className="figures w-full min-w-[720px] border-separate border-spacing-0 text-right">
        <thead className="text-sm text-muted">
          <tr>
            <th scope="col" className="px-2 py-2 text-left font-medium">
              {t('quality.persona')}
            </th>
            <th scope="col" className="px-2 py-2 font-medium">
              {t('quality.answers')}
            </th>
            {metrics.map((metric) => (
              <th key={metric} scope="col" className="px-2 py-2 font-medium">
                {t(`qualityMetric.${metric}`)}
              </th>
            ))}
            <th scope="col" className="px-2 py-2 font-medium">
              {t('quality.messages')}
            </th>
          </tr>
        </thead>
        <tbody>
          {personas.map((persona) => (
            <tr key={persona.personaId}>
              <th scope="row" className="border-t px-2 py-2 text-left font-medium">
                <Link to={personaLink(persona.personaId)} className="hover:underline">
                  <bdi>{legend?.personas.get(persona.personaId)?.name ?? persona.personaId}</bdi>
                </Link>
              </th>
              <td className="border-t px-2">{formatNumber(persona.answers)}</td>
              {metrics.map((metric) => (
                <td key={metric} className="border-t px-2">
                  {metricValue(metric, persona[metric])}
                </td>
              ))}
              <td className="border-t px-2">
                {persona.messagesMedian === null ? '–' : formatNumber(persona.messagesMedian)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
