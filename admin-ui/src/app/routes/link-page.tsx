import { useEffect, useState } from 'react';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { Door } from '../../features/session/door';
import { LinkForm } from '../../features/session/link-form';
import { linkFault } from '../../features/session/login-fault';
import { useLogin, useSession } from '../../features/session/use-session';
import { t } from '../../lib/i18n/t';

/** Where the links lead that the bot gives to an owner. */
export function Component() {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const [token] = useState(hash.slice(1));
  const session = useSession();
  const login = useLogin();

  // Out of the address and the history, where others may come across it.
  useEffect(() => {
    if (hash) void navigate({ hash: '' }, { replace: true });
  }, [hash, navigate]);

  if (session.data) return <Navigate to="/" replace />;
  return (
    <Door
      hint={
        <Link to="/login" className="underline underline-offset-2">
          {t('session.byPassword')}
        </Link>
      }
    >
      <LinkForm
        fault={linkFault(login.error)}
        busy={login.isPending}
        onSubmit={() => login.mutate({ path: 'auth/link', body: { token } })}
      />
    </Door>
  );
}
