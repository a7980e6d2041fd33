import { RotateCw, ServerCrash } from 'lucide-react';
import { Button } from '../../components/button';
import { Message } from '../../components/message';

/** A page that could not be drawn; most often because a newer version replaced its file on the server. */
export const RouteError = () => (
  <div className="grid min-h-[60dvh] flex-1 place-items-center">
    <Message
      tone="bad"
      icon={ServerCrash}
      title="This page could not be opened"
      action={
        <Button look="solid" onClick={() => location.reload()}>
          <RotateCw className="size-4" aria-hidden />
          Reload
        </Button>
      }
    >
      Perhaps a newer version was installed meanwhile. Reloading fetches it.
    </Message>
  </div>
);
