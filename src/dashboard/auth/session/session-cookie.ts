import { type CookieOptions, type Request, type Response } from 'express';
import { isToken } from './session-token';
import { ABSOLUTE_MS } from './sessions';

export const SESSION_COOKIE = 'teleskop_session';

/** Scripts cannot read it, other sites cannot send it, and plain http never carries one that was given over https. */
const optionsFor = (request: Request): CookieOptions => ({
  httpOnly: true,
  sameSite: 'strict',
  path: '/',
  secure: request.secure,
});

export function tokenIn(request: Request): string | undefined {
  const value = (request.cookies as Record<string, unknown> | undefined)?.[SESSION_COOKIE];
  return isToken(value) ? value : undefined;
}

export function giveCookie(request: Request, response: Response, token: string): void {
  response.cookie(SESSION_COOKIE, token, { ...optionsFor(request), maxAge: ABSOLUTE_MS });
}

export function takeCookie(request: Request, response: Response): void {
  response.clearCookie(SESSION_COOKIE, optionsFor(request));
}
