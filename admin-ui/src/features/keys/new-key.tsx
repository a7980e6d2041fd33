import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/button';
import { CopyButton } from '../../components/copy-button';
import { Panel } from '../../components/panel';
import { t } from '../../lib/i18n/t';
import { useChangeKeys } from './use-keys';

const exampleOf = (token: string): string =>
  `curl -H 'Authorization: Bearer ${token}' ${location.origin}/api/analytics/stats`;

/** Makes a key, and shows it the only time that it can be seen. */
export function NewKey() {
  const [name, setName] = useState('');
  const { make } = useChangeKeys();
  const nameId = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) make.mutate(name.trim(), { onSuccess: () => setName('') });
  };
  return (
    <Panel title={t('keys.new')}>
      <div className="px-5 pb-5">
        {make.data ? (
          <div role="status" className="flex flex-col gap-3">
            <p className="font-medium">{t('keys.once')}</p>
            <Secret text={make.data.token} what={t('keys.key')} />
            <p className="text-sm text-muted">{t('keys.example')}</p>
            <Secret text={exampleOf(make.data.token)} what={t('keys.example')} />
            <Button className="self-start" onClick={() => make.reset()}>
              {t('keys.kept')}
            </Button>
          </div>
        ) : (
          <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
            <div className="min-w-0 flex-1 basis-60">
              <label htmlFor={nameId} className="mb-1 block text-sm text-muted">
                {t('keys.name')}
              </label>
              <input
                id={nameId}
                value={name}
                maxLength={80}
                autoComplete="off"
                placeholder={t('keys.placeholder')}
                onChange={(event) => setName(event.target.value)}
                className="h-9 w-full rounded-md border border-line-strong bg-surface px-2.5 placeholder:text-muted"
              />
            </div>
            <Button type="submit" look="solid" disabled={make.isPending || !name.trim()}>
              {make.isPending ? t('keys.making') : t('keys.make')}
            </Button>
          </form>
        )}
        <p aria-live="polite" className="mt-2 text-sm text-negative empty:hidden">
          {make.error && t('keys.failed', { why: make.error.message })}
        </p>
      </div>
    </Panel>
  );
}

const Secret = ({ text, what }: { text: string; what: string }) => (
  <p className="flex items-start gap-2 rounded-md bg-sunken px-3 py-2">
    <code className="min-w-0 flex-1 py-1 font-mono text-sm break-all select-all">{text}</code>
    <CopyButton text={text} what={what} />
  </p>
);
