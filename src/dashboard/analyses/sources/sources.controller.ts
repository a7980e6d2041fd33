import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { lastDays } from '../../../analytics/reports/date-range';
import { type Cost, paybackOf } from '../../../analytics/reports/sources/payback';
import { isEverybody } from '../../../analytics/reports/segments/chosen-people';
import { Segments } from '../../../analytics/reports/segments/segments';
import { type SourcesQuery } from '../../../analytics/reports/sources/sources-query';
import { SourcesReport } from '../../../analytics/reports/sources/sources.report';
import { ENV } from '../../../config/config.module';
import { type Env } from '../../../config/env';
import { blamingCursor } from '../../api/cursor-fault';
import { rangeOf } from '../../api/range-of';
import { AllowReading } from '../../auth/access/policy';
import { whileListening } from '../../http/while-listening';
import { CODE, type Link } from '../../links/link';
import { Links } from '../../links/links';
import { Prices } from '../../prices/prices';
import { FoundPeopleBody } from '../people.dto';
import { SourcePeopleParameters, SourcesBody, SourcesParameters } from './sources.dto';

const USUAL_DAYS = 90;

/** What links bring, beside what was said of them. */
@ApiTags('analyses')
@AllowReading('owner')
@Controller('api/analytics/sources')
export class SourcesController {
  constructor(
    private readonly report: SourcesReport,
    private readonly links: Links,
    private readonly segments: Segments,
    private readonly prices: Prices,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @ApiOkResponse({ type: SourcesBody.Output })
  async sources(
    @Query() asked: SourcesParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SourcesBody> {
    const signal = whileListening(response);
    const [links, prices, query] = await Promise.all([
      this.links.all(),
      this.prices.all(),
      this.queryOf(asked),
    ]);
    const known = new Map(links.map((link) => [link.code, link]));
    const found = await this.report.figures(query, [...known.keys()], signal);
    const sources = found.map(({ firstDay, starDays, ...figures }) => {
      const { code, activated } = figures;
      const link = (code === null ? undefined : known.get(code)) ?? null;
      // A link is paid for as a whole: its cost says nothing of some of the people that it brought.
      const cost = link && isEverybody(query) ? costOf(link) : null;
      return {
        ...figures,
        link,
        canBeNamed: code !== null && CODE.test(code),
        costPerActivated: cost && activated > 0 ? cost.amount / activated : null,
        payback: cost ? paybackOf({ firstDay, starDays }, cost, prices) : null,
      };
    });
    return { touch: asked.touch, sources };
  }

  @Get('people')
  @ApiOkResponse({ type: FoundPeopleBody.Output })
  async people(
    @Query() { code, figure, limit, cursor, ...asked }: SourcePeopleParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundPeopleBody> {
    const signal = whileListening(response);
    const of = { code: code ?? null, figure, limit, cursor };
    return blamingCursor(cursor, this.report.people(await this.queryOf(asked), of, signal));
  }

  private async queryOf(asked: SourcesParameters): Promise<SourcesQuery> {
    const { from, to, ...rest } = await this.segments.resolve(asked);
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return { ...rest, range: rangeOf({ from, to }, zone) ?? lastDays(zone, USUAL_DAYS) };
  }
}

const costOf = ({ cost, currency }: Link): Cost | null =>
  cost === null || currency === null ? null : { amount: cost, currency };
