import { Injectable, Logger } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import cookieParser from 'cookie-parser';
import { type Application, type Request, type Response } from 'express';
import { type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { clientId, word } from '../api/shapes/parameters';
import { shownEventsParameter } from '../api/shapes/catalogue';
import { addressOf } from '../auth/access/authenticated-request';
import { type Admin, type Role, roles } from '../auth/admin';
import { AuditLog } from '../auth/audit/audit-log';
import { tokenIn } from '../auth/session/session-cookie';
import { Sessions } from '../auth/session/sessions';
import { type LiveFilter } from './feed/stored-event';

/** Somebody who was let in, and what they want to see. */
export interface Admission {
  token: string;
  filter: LiveFilter;
}

/** `figures`: nothing but figures, so that nothing of anybody's conversation is read. */
const asking = z.union([
  z.object({ figures: z.literal('1') }).transform((): LiveFilter => ({ event: [] })),
  z.object({ event: shownEventsParameter, persona: word, clientId: clientId.optional() }),
]);
const showsEvents = ({ event }: LiveFilter): boolean => event?.length !== 0;
const cookies = cookieParser();

/** Who may look. Sockets do not pass the guards of Nest: all that those check is checked here, at the handshake. */
@Injectable()
export class LiveDoor {
  private readonly logger = new Logger(LiveDoor.name);
  private readonly admissions = new WeakMap<IncomingMessage, Admission>();

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly sessions: Sessions,
    private readonly audit: AuditLog,
  ) {}

  /** @returns why somebody may not come in; undefined for who may */
  async refuse(incoming: IncomingMessage): Promise<string | undefined> {
    try {
      const request = this.understood(incoming);
      if (!isFromHere(request)) return 'Requests from other sites are refused';
      const asked = asking.safeParse(request.query);
      if (!asked.success) return 'The filter is not valid';
      const token = tokenIn(request);
      const admin = token === undefined ? undefined : await this.sessions.find(token);
      if (token === undefined || !admin) return 'Log in first';
      if (!roles.includes(admin.role as Role)) return 'Your role does not allow this';
      if (showsEvents(asked.data)) await this.record(admin, asked.data, request);
      this.admissions.set(incoming, { token, filter: asked.data });
      return undefined;
    } catch (error) {
      this.logger.debug(`could not let anybody in: ${String(error)}`);
      return 'This cannot be checked now. Try again soon';
    }
  }

  private record(admin: Admin, filter: LiveFilter, request: Request): Promise<void> {
    return this.audit.record({
      admin,
      action: 'live.read',
      clientId: filter.clientId,
      subject: JSON.stringify(filter),
      address: addressOf(request),
    });
  }

  admissionOf(incoming: IncomingMessage): Admission | undefined {
    return this.admissions.get(incoming);
  }

  /** Whether the session is still one; a database that is away ends none. */
  async stillKnows({ token }: Admission): Promise<boolean> {
    try {
      const admin = await this.sessions.find(token);
      return admin !== undefined && roles.includes(admin.role as Role);
    } catch {
      return true;
    }
  }

  /** What Express makes of each request that it handles: trusted proxies, host and query mean here what they mean there. */
  private understood(incoming: IncomingMessage): Request {
    const express = this.host.httpAdapter.getInstance<Application & { request: Request }>();
    const request = Object.setPrototypeOf(incoming, express.request) as Request;
    cookies(request, {} as Response, () => undefined);
    return request;
  }
}

/** A browser tells the origin of every socket; of plain requests it tells at least whether they cross sites. */
function isFromHere(request: Request): boolean {
  const origin = request.get('origin');
  if (origin !== undefined) return URL.canParse(origin) && new URL(origin).host === request.host;
  return (request.get('sec-fetch-site') ?? 'same-origin') === 'same-origin';
}
