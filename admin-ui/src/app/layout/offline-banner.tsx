import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import { api } from '../../lib/api';
import { hasStatus } from '../../lib/api-error';
import { useReachable } from '../../lib/connection';
import { t } from '../../lib/i18n/t';

/** Says that the server cannot be reached, and keeps knocking until it can. */
export function OfflineBanner() {
  const reachable = useReachable();
  useQuery({
    queryKey: ['knock'],
    queryFn: () =>
      api.get('auth/session').then(
        () => true,
        (error: unknown) => hasStatus(error, 401),
      ),
    enabled: !reachable,
    refetchInterval: 4000,
    staleTime: 0,
  });
  return (
    <div role="status" aria-live="polite">
      {!reachable && (
        <p className="flex items-center justify-center gap-2 bg-warning-soft px-4 py-2 text-center text-sm font-medium text-warning">
          <CloudOff className="size-4 shrink-0" aria-hidden />
          {t('states.offline')}
        </p>
      )}
    </div>
  );
}
