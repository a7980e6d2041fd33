import { RotateCw, ServerCrash } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../../components/button';
import { Message } from '../../components/states/message';
import { queryClient, sessionKey } from '../../lib/query-client';
import { t } from '../../lib/i18n/t';

/** A page that could not be drawn; most often because its file could not be fetched. */
export function RouteError() {
  // Asks the server for something small: if it is away, the banner over the page says so.
  useEffect(() => void queryClient.invalidateQueries({ queryKey: sessionKey }), []);
  return (
    <div className="grid min-h-[60dvh] flex-1 place-items-center">
      <Message
        tone="bad"
        icon={ServerCrash}
        title={<h1>{t('states.pageFailed')}</h1>}
        action={
          <Button look="solid" onClick={() => location.reload()}>
            <RotateCw className="size-4" aria-hidden />
            {t('states.reload')}
          </Button>
        }
      >
        {t('states.pageFailedText')}
      </Message>
    </div>
  );
}
