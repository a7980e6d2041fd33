import { Controller, Get, HttpException, HttpStatus, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags, ApiTooManyRequestsResponse } from '@nestjs/swagger';
import { type Response } from 'express';
import { Exports, TooManyExportsError } from '../../analytics/exports/exports';
import { today } from '../../analytics/reports/date-range';
import { Segments } from '../../analytics/reports/segments/segments';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { addressOf, adminOf, type AuthenticatedRequest } from '../auth/access/authenticated-request';
import { AllowReading } from '../auth/access/policy';
import { AuditLog } from '../auth/audit/audit-log';
import { AuditedAction } from '../auth/audit/audited';
import { whileListening } from '../http/while-listening';
import { download } from './download';
import {
  EventsCsvParameters,
  EventsLinesParameters,
  UsersCsvParameters,
  UsersLinesParameters,
} from './export.dto';
import { csv, eventColumns, type Format, jsonLines, userColumns } from './formats';

const USERS = 'users.export';
const EVENTS = 'events.export';

/** Everything that a filter finds, as it was at one moment, however much that is. */
@ApiTags('export')
@ApiOkResponse({ description: 'One line a row' })
@ApiTooManyRequestsResponse({ description: 'Too many exports run at once' })
@AllowReading('owner')
@Controller('api/analytics/export')
export class ExportController {
  constructor(
    private readonly exports: Exports,
    private readonly segments: Segments,
    private readonly audit: AuditLog,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('users.csv')
  @AuditedAction(USERS)
  @ApiProduces('text/csv')
  usersCsv(
    @Query() { bom, ...query }: UsersCsvParameters,
    @Req() request: AuthenticatedRequest,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendUsers(query, csv(userColumns, { bom: bom === '1' }), request, response);
  }

  @Get('users.jsonl')
  @AuditedAction(USERS)
  @ApiProduces('application/jsonl')
  usersLines(
    @Query() query: UsersLinesParameters,
    @Req() request: AuthenticatedRequest,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendUsers(query, jsonLines, request, response);
  }

  @Get('events.csv')
  @AuditedAction(EVENTS)
  @ApiProduces('text/csv')
  eventsCsv(
    @Query() { bom, ...query }: EventsCsvParameters,
    @Req() request: AuthenticatedRequest,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendEvents(query, csv(eventColumns, { bom: bom === '1' }), request, response);
  }

  @Get('events.jsonl')
  @AuditedAction(EVENTS)
  @ApiProduces('application/jsonl')
  eventsLines(
    @Query() query: EventsLinesParameters,
    @Req() request: AuthenticatedRequest,
    @Res() response: Response,
  ): Promise<void> {
    return this.sendEvents(query, jsonLines, request, response);
  }

  private async sendUsers(
    query: UsersLinesParameters,
    format: Format,
    request: AuthenticatedRequest,
    response: Response,
  ): Promise<void> {
    const signal = whileListening(response);
    const users = await this.segments.resolve(query);
    await this.record(USERS, query, request);
    await this.send('users', this.exports.users(users, { signal }), { format, signal, response });
  }

  private async sendEvents(
    query: EventsLinesParameters,
    format: Format,
    request: AuthenticatedRequest,
    response: Response,
  ): Promise<void> {
    const signal = whileListening(response);
    await this.record(EVENTS, query, request);
    const name = query.clientId === undefined ? 'events' : `events-of-${query.clientId}`;
    await this.send(name, this.exports.events(query, { signal }), { format, signal, response });
  }

  /** Before the first byte: what cannot be recorded is not shown. */
  private async record(
    action: string,
    { clientId, ...filter }: Partial<EventsLinesParameters & UsersLinesParameters>,
    request: AuthenticatedRequest,
  ): Promise<void> {
    await this.audit.record({
      admin: adminOf(request),
      action,
      clientId,
      subject: JSON.stringify(filter),
      address: addressOf(request),
    });
  }

  private async send(
    name: string,
    batches: AsyncGenerator<readonly object[], void, void>,
    { response, ...how }: { format: Format; signal: AbortSignal; response: Response },
  ): Promise<void> {
    const dated = `teleskop-${name}-${today(this.env.ANALYTICS_TIME_ZONE)}`;
    try {
      await download(response, batches, { name: dated, ...how });
    } catch (error) {
      if (!(error instanceof TooManyExportsError)) throw error;
      throw new HttpException(error.message, HttpStatus.TOO_MANY_REQUESTS, { cause: error });
    }
  }
}
