import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { CircleStop, LoaderCircle } from 'lucide-react';
import { type ComponentProps, useEffect, useState } from 'react';
import { t } from '../../lib/i18n/t';
import { Button } from '../button';
import { Loaded } from './loaded';
import { Message } from './message';

interface AskedProps<T> extends ComponentProps<typeof Loaded<T>> {
  queryKey: QueryKey;
}

/** What may take long to be answered: tells that it goes on, and lets people stop waiting, which ends it on the server too. */
export function Asked<T>({ queryKey, ...loaded }: AskedProps<T>) {
  const client = useQueryClient();
  const { query } = loaded;
  const answered = query.data !== undefined && query.isPlaceholderData !== true;
  if (!answered && !query.isFetching && !query.error)
    return (
      <Message
        icon={CircleStop}
        title={t('asked.stopped')}
        action={<Button onClick={() => void query.refetch()}>{t('asked.again')}</Button>}
      />
    );
  return (
    <>
      {!answered && query.isFetching && <Progress onCancel={() => void client.cancelQueries({ queryKey })} />}
      <Loaded {...loaded} />
    </>
  );
}

/** Most answers are there before anybody could read this. */
const PATIENCE_MS = 700;

function Progress({ onCancel }: { onCancel: () => void }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    // Over what is being fetched: taking room, it would push that down, and up again with the answer.
    <div className="relative z-10 h-0">
      <div
        role="status"
        className="absolute inset-x-5 top-0 flex animate-appear items-center gap-3 rounded-md bg-raised py-1.5 pr-1.5 pl-3 shadow-raised"
      >
        <LoaderCircle className="size-4 animate-spin text-muted" aria-hidden />
        <span className="flex-1 text-sm text-muted">{t('asked.underway')}</span>
        <Button onClick={onCancel}>{t('asked.cancel')}</Button>
      </div>
    </div>
  );
}
