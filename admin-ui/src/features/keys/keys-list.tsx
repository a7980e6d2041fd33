import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Moment } from '../../components/moment';
import { Panel } from '../../components/panel';
import { Loaded } from '../../components/states/loaded';
import { Message } from '../../components/states/message';
import { Skeleton } from '../../components/states/skeleton';
import { type ApiKey } from '../../lib/api-types';
import { t } from '../../lib/i18n/t';
import { useChangeKeys, useKeys } from './use-keys';

/** Which keys there are, and when each was used last. */
export function KeysList() {
  const keys = useKeys();
  return (
    <Panel title={t('keys.list')}>
      <div className="min-h-40">
        <Loaded
          query={keys}
          skeleton={<Skeleton className="mx-5 h-16" />}
          isEmpty={(all) => all.length === 0}
          empty={
            <Message icon={KeyRound} title={t('keys.none')}>
              {t('keys.noneText')}
            </Message>
          }
        >
          {(all) => (
            <ul className="px-5 pb-3">
              {all.map((key) => (
                <KeyLine key={key.keyId} apiKey={key} />
              ))}
            </ul>
          )}
        </Loaded>
      </div>
    </Panel>
  );
}

/** A script that lost its key stops working, so revoking is asked twice. */
function KeyLine({ apiKey: { keyId, name, createdAt, createdBy, lastUsedAt } }: { apiKey: ApiKey }) {
  const [asked, setAsked] = useState(false);
  const { revoke } = useChangeKeys();
  return (
    <li className="flex flex-wrap items-center gap-x-6 gap-y-2 border-t py-3 first:border-0">
      <div className="min-w-0 flex-1 basis-48">
        <p className="written truncate font-medium">{name}</p>
        <p className="text-sm text-muted">
          {t('keys.made')} <Moment at={createdAt} /> {t('keys.by', { name: createdBy })}
        </p>
      </div>
      <p className="text-sm text-muted">
        {t('keys.used')}: {lastUsedAt ? <Moment at={lastUsedAt} /> : t('keys.never')}
      </p>
      {asked ? (
        <span className="flex gap-2">
          <Button onClick={() => setAsked(false)}>{t('keys.keep')}</Button>
          <Button
            autoFocus
            disabled={revoke.isPending}
            onClick={() => revoke.mutate(keyId)}
            className="border-transparent bg-negative-solid text-white hover:bg-negative-solid hover:brightness-110"
          >
            {t('keys.sure')}
          </Button>
        </span>
      ) : (
        <Button aria-label={t('keys.revokeNamed', { name })} onClick={() => setAsked(true)}>
          {t('keys.revoke')}
        </Button>
      )}
    </li>
  );
}
