import { Navigate, useLocation } from 'react-router';
import { Failure } from '../../components/states/failure';
import { loginPath } from '../../features/session/next-path';
import { useSession } from '../../features/session/use-session';
import { TimeZoneContext } from '../../lib/format/time-zone';
import { AppLayout } from '../layout/app-layout';

/** Lets only those in who are logged in; the others come back here after the login. */
export function RequireSession() {
  const session = useSession();
  const { pathname, search, hash } = useLocation();
  if (session.data) {
    return (
      <TimeZoneContext value={session.data.timeZone ?? 'UTC'}>
        <AppLayout />
      </TimeZoneContext>
    );
  }
  if (session.data === null) return <Navigate to={loginPath(pathname + search + hash)} replace />;
  if (!session.error) return null;
  return (
    <main className="grid min-h-dvh place-items-center">
      <Failure error={session.error} retrying={session.isFetching} onRetry={() => void session.refetch()} />
    </main>
  );
}
