import { duration } from '../../../lib/format/times';
import { t } from '../../../lib/i18n/t';

/** A long silence. */
export const Gap = ({ ms }: { ms: number }) => (
  <div className="flex items-center gap-3 py-3 text-xs text-muted">
    <span className="flex-1 border-t border-dashed border-line-strong" />
    {t('timeline.later', { duration: duration(ms) })}
    <span className="flex-1 border-t border-dashed border-line-strong" />
  </div>
);
