import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { lastDays } from '../../../analytics/reports/date-range';
import { type Cost, paybackOf } from '../../../analytics/reports/sources/payback';
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
    private readonly prices: Prices,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @ApiOkResponse({ type: SourcesBody.Output })
  async sources(
    @Query() asked: SourcesParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SourcesBody> {
    const [links, prices] = await Promise.all([this.links.all(), this.prices.all()]);
    const known = new Map(links.map((link) => [link.code, link]));
    const found = await this.report.figures(this.queryOf(asked), [...known.keys()], whileListening(response));
    const sources = found.map(({ firstDay, starDays, ...figures }) => {
      const { code, activated } = figures;
      const link = (code === null ? undefined : known.get(code)) ?? null;
      const cost = link && costOf(link);
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
  people(
    @Query() { code, ...asked }: SourcePeopleParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<FoundPeopleBody> {
    const people = this.report.people(
      this.queryOf(asked),
      { ...asked, code: code ?? null },
      whileListening(response),
    );
    return blamingCursor(asked.cursor, people);
  }

  private queryOf({ from, to, touch }: SourcesParameters): SourcesQuery {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return { range: rangeOf({ from, to }, zone) ?? lastDays(zone, USUAL_DAYS), touch };
  }
}

const costOf = ({ cost, currency }: Link): Cost | null =>
  cost === null || currency === null ? null : { amount: cost, currency };
