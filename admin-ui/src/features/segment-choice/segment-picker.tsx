import { t } from '../../lib/i18n/t';
import { useUrlValue } from '../../lib/url/use-url-value';
import { useSegments } from './use-segments';

/** Narrows a page down to the people of one segment; the choice is kept in the address. */
export function SegmentPicker() {
  const [chosen, setChosen] = useUrlValue('segment');
  const { data: segments } = useSegments();
  // A page is no fuller for a choice of one.
  if (!chosen && (segments?.length ?? 0) === 0) return null;
  const unknown = chosen && !segments?.some(({ segmentId }) => segmentId === chosen);
  return (
    <select
      aria-label={t('segments.pick')}
      value={chosen ?? ''}
      onChange={(event) => setChosen(event.target.value || null)}
      className="h-9 max-w-60 min-w-0 rounded-md border border-line-strong bg-surface px-2.5 text-base"
    >
      <option value="">{t('segments.everybody')}</option>
      {unknown && <option value={chosen}>{segments ? t('segments.unknown') : '…'}</option>}
      {segments?.map(({ segmentId, name }) => (
        <option key={segmentId} value={segmentId}>
          {name}
        </option>
      ))}
    </select>
  );
}
