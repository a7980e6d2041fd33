import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { type DateRange, lastDays } from '../../../analytics/reports/date-range';
import { MarginReport } from '../../../analytics/reports/revenue/margin/margin.report';
import { currencyOf } from '../../../analytics/reports/revenue/price';
import { type RevenueQuery } from '../../../analytics/reports/revenue/revenue-query';
import { RevenueReport } from '../../../analytics/reports/revenue/revenue.report';
import { isEverybody } from '../../../analytics/reports/segments/chosen-people';
import { Segments } from '../../../analytics/reports/segments/segments';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { NotServedError } from '../../../events/owner-desk';
import { type CreditsEconomy, PaymentDesk } from '../../../events/payment-desk';
import { blamingCursor } from '../../api/cursor-fault';
import { rangeOf } from '../../api/range-of';
import { AllowReading } from '../../auth/access/policy';
import { whileListening } from '../../http/while-listening';
import { Prices } from '../../prices/prices';
import { FoundPeopleBody } from '../people.dto';
import {
  MarginBody,
  MarginParameters,
  PayersParameters,
  RevenueBody,
  RevenueParameters,
} from './revenue.dto';

/** What people pay, and what remains of it. */
@ApiTags('analyses')
@AllowReading('owner')
@Controller('api/analytics/revenue')
export class RevenueController {
  constructor(
    private readonly report: RevenueReport,
    private readonly margins: MarginReport,
    private readonly prices: Prices,
    private readonly segments: Segments,
    private readonly desk: PaymentDesk,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @ApiOkResponse({ type: RevenueBody.Output })
  async revenue(
    @Query() asked: RevenueParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RevenueBody> {
    const signal = whileListening(response);
    const query = await this.queryOf(asked);
    const [revenue, credits] = await Promise.all([
      this.report.revenue(query, signal),
      // Wallets tell of all people together only.
      isEverybody(query) ? this.credits(query.range) : null,
    ]);
    return { ...revenue, credits };
  }

  @Get('people')
  @ApiOkResponse({ type: FoundPeopleBody.Output })
  async people(
    @Query() { key, figure, by, limit, cursor, ...asked }: PayersParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundPeopleBody> {
    const signal = whileListening(response);
    const of = { key: key ?? null, figure, by, limit, cursor };
    return blamingCursor(cursor, this.report.people(await this.queryOf(asked), of, signal));
  }

  /** Reads every answer and picture of the range. */
  @Get('margin')
  @ApiOkResponse({ type: MarginBody.Output })
  async margin(
    @Query() asked: MarginParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MarginBody> {
    const signal = whileListening(response);
    const { from, to, currency: wanted, ...rest } = await this.segments.resolve(asked);
    const prices = await this.prices.all();
    const currency = wanted ?? currencyOf(prices);
    const range = this.rangeOf({ from, to });
    const margin = await this.margins.margin({ ...rest, range, currency, prices }, signal);
    return { ...margin, currency };
  }

  /** Null in a house without a companion, which alone keeps credits. */
  private async credits(range: DateRange): Promise<CreditsEconomy | null> {
    try {
      return await this.desk.credits({ ...range, zone: this.env.ANALYTICS_TIME_ZONE });
    } catch (error) {
      if (error instanceof NotServedError) return null;
      throw error;
    }
  }

  private async queryOf(asked: RevenueParameters): Promise<RevenueQuery> {
    const { from, to, cohorts, ...rest } = await this.segments.resolve(asked);
    return { ...rest, range: this.rangeOf({ from, to }), by: cohorts };
  }

  private rangeOf(asked: { from?: string | undefined; to?: string | undefined }): DateRange {
    return rangeOf(asked, this.env.ANALYTICS_TIME_ZONE) ?? lastDays(this.env.ANALYTICS_TIME_ZONE);
  }
}
