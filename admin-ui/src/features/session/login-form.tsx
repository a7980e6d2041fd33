import { CircleAlert, Eye, EyeOff, LoaderCircle } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { t } from '../../lib/i18n/t';

interface LoginFormProps {
  /** What the last attempt met; null when nothing is wrong. */
  fault: string | null;
  busy: boolean;
  locked: boolean;
  onSubmit: (password: string) => void;
}

export function LoginForm({ fault, busy, locked, onSubmit }: LoginFormProps) {
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  // A refused password is about to be typed again.
  useEffect(() => {
    if (fault && !locked) field.current?.select();
  }, [fault, locked]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!password) field.current?.focus();
    else if (!busy && !locked) onSubmit(password);
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-4" noValidate>
      {/* Password managers file the password under a name. */}
      <input type="text" name="username" autoComplete="username" value="admin" readOnly hidden />
      <div>
        <label htmlFor="password" className="mb-1.5 block font-medium">
          {t('session.password')}
        </label>
        <div className="relative">
          <input
            id="password"
            name="password"
            ref={field}
            autoFocus
            type={shown ? 'text' : 'password'}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            aria-invalid={fault !== null}
            aria-describedby="login-fault"
            className="h-11 w-full rounded-md border border-line-strong bg-surface pr-12 pl-3 text-lg aria-invalid:border-negative"
          />
          <button
            type="button"
            onClick={() => setShown(!shown)}
            aria-label={shown ? t('session.hide') : t('session.show')}
            aria-pressed={shown}
            className="absolute top-1.5 right-1.5 grid size-8 place-items-center rounded-sm text-muted hover:bg-sunken hover:text-text"
          >
            {shown ? <EyeOff className="size-4" aria-hidden /> : <Eye className="size-4" aria-hidden />}
          </button>
        </div>
        <p
          id="login-fault"
          aria-live="polite"
          className="figures mt-2 flex items-center gap-1.5 text-sm text-negative empty:hidden"
        >
          {fault && (
            <>
              <CircleAlert className="size-4 shrink-0" aria-hidden />
              {fault}
            </>
          )}
        </p>
      </div>
      <Button type="submit" look="solid" size="lg" disabled={busy || locked}>
        {busy && <LoaderCircle className="size-4 animate-spin" aria-hidden />}
        {busy ? t('session.signingIn') : t('session.signIn')}
      </Button>
    </form>
  );
}
