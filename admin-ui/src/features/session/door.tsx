import { type ReactNode } from 'react';
import { Logo } from '../../components/logo';
import { t } from '../../lib/i18n/t';

interface DoorProps {
  /** The card in the middle: what is asked of who stands outside. */
  children: ReactNode;
  hint: ReactNode;
}

/** What is seen of Teleskop from outside. */
export function Door({ children, hint }: DoorProps) {
  return (
    <main className="grid min-h-dvh place-items-center bg-[radial-gradient(80rem_40rem_at_50%_-12rem,var(--color-accent-soft),transparent_70%)] px-4 py-10">
      <title>{t('frame.title', { page: t('session.title') })}</title>
      <div className="w-full max-w-sm animate-rise pb-[8dvh]">
        <div className="mb-8 flex flex-col items-center gap-4 text-center">
          <Logo className="size-14 drop-shadow-sm" />
          <div>
            <h1 className="text-2xl font-semibold tracking-tight">Teleskop</h1>
            <p className="mt-1 text-muted">{t('session.tagline')}</p>
          </div>
        </div>
        <div className="rounded-lg border bg-surface p-6 shadow-panel sm:p-7">{children}</div>
        <p className="mt-5 text-center text-sm text-balance text-muted">{hint}</p>
      </div>
    </main>
  );
}
