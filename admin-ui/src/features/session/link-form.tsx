import { CircleAlert, LoaderCircle } from 'lucide-react';
import { Button } from '../../components/button';
import { t } from '../../lib/i18n/t';

interface LinkFormProps {
  /** What using the link met; null when nothing is wrong. */
  fault: string | null;
  busy: boolean;
  onSubmit: () => void;
}

/** Asks before it uses the link up: what opens it may be a program that only wants to show a preview. */
export const LinkForm = ({ fault, busy, onSubmit }: LinkFormProps) => (
  <div className="flex flex-col gap-4">
    <p>{t('session.linkAsk')}</p>
    <p aria-live="polite" className="flex items-center gap-1.5 text-sm text-negative empty:hidden">
      {fault && (
        <>
          <CircleAlert className="size-4 shrink-0" aria-hidden />
          {fault}
        </>
      )}
    </p>
    <Button look="solid" size="lg" disabled={busy} onClick={onSubmit}>
      {busy && <LoaderCircle className="size-4 animate-spin" aria-hidden />}
      {busy ? t('session.signingIn') : t('session.signIn')}
    </Button>
  </div>
);
