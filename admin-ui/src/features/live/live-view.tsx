import { useState } from 'react';
import { Segmented } from '../../components/segmented';
import { useUrlValue } from '../../lib/url/use-url-value';
import { useLiveEvents } from '../../lib/live/use-live-events';
import { t } from '../../lib/i18n/t';
import { useCatalogue } from '../catalogue/use-catalogue';
import { ExportEvents } from '../export/export-events';
import { FeedPanel } from './feed/feed-panel';
import { kindOf, kinds } from './kinds';
import { NowPanel } from './now/now-panel';

/** What to show, in the address. */
export function LiveTools() {
  const [kind, setKind] = useUrlValue('kind', { replace: true });
  const [persona, setPersona] = useUrlValue('persona', { replace: true });
  const personas = [...(useCatalogue().data?.personas.values() ?? [])];
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Segmented
        name="kind"
        title={t('live.shown')}
        options={kinds.map(({ id, label }) => ({ id, label: t(label) }))}
        chosen={kindOf(kind).id}
        onChoose={(id) => setKind(id === 'all' ? null : id)}
      />
      <select
        aria-label={t('live.persona')}
        value={persona ?? ''}
        onChange={(event) => setPersona(event.target.value || null)}
        className="h-9 max-w-48 rounded-md border border-line-strong bg-surface px-2.5"
      >
        <option value="">{t('live.anyPersona')}</option>
        {personas.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <ExportEvents
        what={t('export.fed')}
        query={{ event: kindOf(kind).events || undefined, persona: persona ?? undefined }}
      />
    </div>
  );
}

export function LiveView() {
  const [kind] = useUrlValue('kind');
  const [persona] = useUrlValue('persona');
  const [paused, setPaused] = useState(false);
  const { events } = kindOf(kind);
  const live = useLiveEvents(
    { event: events || undefined, persona: persona ?? undefined },
    { keep: 100, paused },
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 xl:grid-cols-[minmax(0,1fr)_360px]">
      <FeedPanel
        live={live}
        paused={paused}
        onPause={setPaused}
        filtered={events !== '' || persona !== null}
      />
      <NowPanel figures={live.figures} />
    </div>
  );
}
