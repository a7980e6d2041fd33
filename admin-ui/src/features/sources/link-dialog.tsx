import { type FormEvent, useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { Switch } from '../../components/switch';
import { TextField } from '../../components/text-field';
import { t } from '../../lib/i18n/t';
import { LinkCard } from './qr/link-card';
import { codeOf, isCode, type Link, tagsOf } from './sources';
import { useChangeLinks } from './use-sources';

interface LinkDialogProps {
  /** What is known of it; without a name for one that only history knows, without a code for a new one. */
  link: Partial<Link>;
  bot: string | null | undefined;
  onClose: () => void;
}

/** Makes a link, or says something else of one. */
export function LinkDialog({ link, bot, onClose }: LinkDialogProps) {
  const isNew = link.code === undefined;
  const [name, setName] = useState(link.name ?? '');
  const [typedCode, setCode] = useState<string | null>(link.code ?? null);
  const [cost, setCost] = useState(link.cost?.toString() ?? '');
  const [currency, setCurrency] = useState(link.currency ?? 'EUR');
  const [tags, setTags] = useState(link.tags?.join(', ') ?? '');
  const [isArchived, setArchived] = useState(link.isArchived ?? false);
  const { put, remove } = useChangeLinks();
  const code = typedCode ?? codeOf(name);
  const amount = cost.trim() === '' ? null : Number(cost.replace(',', '.'));
  const isReady =
    name.trim() !== '' && isCode(code) && (amount === null || (amount >= 0 && /^[A-Z]{3}$/.test(currency)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const money = amount === null ? { cost: null, currency: null } : { cost: amount, currency };
    put.mutate({ code, name: name.trim(), ...money, tags: tagsOf(tags), isArchived }, { onSuccess: onClose });
  };
  const failed = put.error ?? remove.error;
  return (
    <Dialog title={t(isNew ? 'sources.newLink' : 'sources.editLink')} onClose={onClose}>
      <form onSubmit={submit} className="flex flex-col gap-4 overflow-y-auto px-5 pb-5">
        <TextField
          label={t('sources.name')}
          value={name}
          maxLength={80}
          placeholder={t('sources.namePlaceholder')}
          onChange={setName}
        />
        <TextField
          label={t('sources.code')}
          note={t('sources.codeNote')}
          value={code}
          maxLength={64}
          readOnly={!isNew}
          spellCheck={false}
          aria-invalid={code !== '' && !isCode(code)}
          onChange={setCode}
        />
        <div className="flex gap-3">
          <TextField
            label={t('sources.cost')}
            inputMode="decimal"
            value={cost}
            aria-invalid={amount !== null && !(amount >= 0)}
            onChange={setCost}
            className="flex-1"
          />
          <TextField
            label={t('sources.currency')}
            value={currency}
            maxLength={3}
            onChange={(text) => setCurrency(text.toUpperCase())}
            className="w-28"
          />
        </div>
        <p className="-mt-3 text-xs text-pretty text-muted">{t('sources.costNote')}</p>
        <TextField label={t('sources.tags')} note={t('sources.tagsNote')} value={tags} onChange={setTags} />
        {!isNew && <Switch label={t('sources.archived')} checked={isArchived} onChange={setArchived} />}
        <LinkCard bot={bot} code={code} />
        <p aria-live="polite" className="text-sm text-negative empty:hidden">
          {failed && t('sources.failed', { why: failed.message })}
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          {link.name !== undefined && (
            <Button
              look="quiet"
              disabled={remove.isPending}
              onClick={() => remove.mutate(code, { onSuccess: onClose })}
              className="mr-auto"
            >
              {t('sources.forget')}
            </Button>
          )}
          <Button type="submit" look="solid" disabled={!isReady || put.isPending}>
            {t(put.isPending ? 'sources.saving' : 'sources.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
