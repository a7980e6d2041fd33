import { useEffect, useState } from 'react';

/** Seconds since `cause` last changed, renewed each second for as long as `seconds`. */
export function useElapsed(cause: unknown, seconds: number): number {
  const [elapsed, setElapsed] = useState({ cause, count: 0 });
  useEffect(() => {
    if (seconds <= 0) return;
    const started = Date.now();
    const timer = setInterval(() => {
      const count = (Date.now() - started) / 1000;
      setElapsed({ cause, count });
      if (count >= seconds) clearInterval(timer);
    }, 1000);
    return () => clearInterval(timer);
  }, [cause, seconds]);
  return elapsed.cause === cause ? elapsed.count : 0;
}
