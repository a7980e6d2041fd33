import { Navigate, useSearchParams } from 'react-router';
import { Door } from '../../features/session/door';
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
    <Door hint={t('session.hint')}>
      <LoginForm
        fault={loginFault(login.error, waited)}
        busy={login.isPending}
        locked={lock > 0 && waited < lock}
        onSubmit={(password) => login.mutate({ path: 'auth/login', body: { password } })}
      />
    </Door>
  );
}
