const HOME = '/';

/** Address of the login that leads back to `path` (path, search and hash inside the admin). */
export const loginPath = (path: string): string =>
  path === HOME ? '/login' : `/login?next=${encodeURIComponent(path)}`;

/**
 * Where to go after the login. Only paths inside the admin: `//evil.example` and `/\evil.example` would leave it.
 */
export function nextPath(search: URLSearchParams): string {
  const next = search.get('next');
  if (!next || !/^\/(?![/\\])/.test(next) || next.startsWith('/login')) return HOME;
  return next;
}
