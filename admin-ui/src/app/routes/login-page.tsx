import { Navigate, useSearchParams } from 'react-router';
import { Logo } from '../../components/logo';
import { lockSeconds, loginFault } from '../../features/session/login-fault';
import { LoginForm } from '../../features/session/login-form';
import { nextPath } from '../../features/session/next-path';
import { useElapsed } from '../../features/session/use-elapsed';
import { useLogin, useSession } from '../../features/session/use-session';
import { t } from '../../lib/i18n/t';

export function Component() {
  const [search] = useSearchParams();
  const session = useSession();
  const login = useLogin();
  const lock = lockSeconds(login.error);
  const waited = useElapsed(login.error, lock);

  if (session.data) return <Navigate to={nextPath(search)} replace />;
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
        <div className="rounded-lg border bg-surface p-6 shadow-panel sm:p-7">
          <LoginForm
            fault={loginFault(login.error, waited)}
            busy={login.isPending}
            locked={lock > 0 && waited < lock}
            onSubmit={(password) => login.mutate(password)}
          />
        </div>
        <p className="mt-5 text-center text-sm text-balance text-muted">{t('session.hint')}</p>
      </div>
    </main>
  );
}
