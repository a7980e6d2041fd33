import { t } from '../lib/i18n/t';

const key =
  'inline-grid h-5 min-w-5 place-items-center rounded-[4px] border border-line-strong bg-surface px-1 font-mono text-xs text-muted';

/** Keys as they are pressed: together ("Ctrl+K"), or one after the other ("g then s"). */
export const Keys = ({ keys, sequence = false }: { keys: string[]; sequence?: boolean }) => (
  <span className="inline-flex items-center gap-1">
    {keys.map((name, i) => (
      <span key={name} className="inline-flex items-center gap-1">
        {sequence && i > 0 && <span className="text-xs text-muted">{t('shortcuts.then')}</span>}
        <kbd className={key}>{name}</kbd>
      </span>
    ))}
  </span>
);
