import { ApiError, UnreachableError } from '../../lib/api-error';
import { linkFault, lockSeconds, loginFault } from './login-fault';
import { loginPath, nextPath } from './next-path';

describe('the way back after a login', () => {
  it('leads to where one wanted to go', () => {
    const path = '/users?search=ada%20l&sort=messages#x';
    expect(nextPath(new URL(loginPath(path), 'http://x').searchParams)).toBe(path);
    expect(loginPath('/')).toBe('/login');
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/login?next=/',
    '',
  ])('never leads to %s', (next) => {
    expect(nextPath(new URLSearchParams({ next }))).toBe('/');
  });
});

describe('a refused login', () => {
  it('says what happened', () => {
    expect(loginFault(null, 0)).toBeNull();
    expect(loginFault(new ApiError(401, 'x'), 0)).toMatch(/not right/);
    expect(loginFault(new UnreachableError(), 0)).toMatch(/does not answer/);
    expect(loginFault(new ApiError(500, 'x'), 0)).toMatch(/HTTP 500/);
  });

  it('tells where another link comes from', () => {
    expect(linkFault(null)).toBeNull();
    expect(linkFault(new ApiError(401, 'x'))).toMatch(/\/admin/);
    expect(linkFault(new ApiError(429, 'x', 42))).toMatch(/in 42 s/);
    expect(linkFault(new UnreachableError())).toMatch(/does not answer/);
  });

  it('counts down after too many attempts, then lets one try again', () => {
    const error = new ApiError(429, 'x', 42);
    expect(lockSeconds(error)).toBe(42);
    expect(loginFault(error, 2)).toMatch(/in 40 s/);
    expect(loginFault(error, 42)).toBeNull();
  });
});
