import { Controller, Get, Inject, NotFoundException, Param, Query, Res } from '@nestjs/common';
import { ApiNotFoundResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Response } from 'express';
import { BreakdownReport } from '../../analytics/reports/breakdown.report';
import { type DateRange, lastDays, periodBefore } from '../../analytics/reports/date-range';
import { HeatmapReport } from '../../analytics/reports/heatmap.report';
import { OverviewReport } from '../../analytics/reports/overview.report';
import { PersonasReport } from '../../analytics/reports/personas.report';
import { GroupRollups } from '../../analytics/reports/segments/group/group-rollups';
import { SegmentOverviewReport } from '../../analytics/reports/segments/segment-overview.report';
import { Segments } from '../../analytics/reports/segments/segments';
import { type SeriesPoint, SeriesReport } from '../../analytics/reports/series.report';
import { ENV } from '../../config/config.module';
import { type Env } from '../../config/env';
import { PersonaLegend } from '../../events/persona-legend';
import { AllowReading } from '../auth/access/policy';
import { whileListening } from '../http/while-listening';
import { rangeOf } from './range-of';
import {
  BreakdownBody,
  CatalogueBody,
  HeatmapBody,
  PersonaBody,
  PersonasBody,
  SeriesBody,
  StatsBody,
} from './shapes/answers.dto';
import { eventLegends } from './shapes/catalogue';
import {
  BreakdownParameters,
  HeatmapParameters,
  noParameters,
  PersonaParameters,
  PersonaPath,
  PersonasParameters,
  SeriesParameters,
  StatsParameters,
} from './shapes/queries.dto';

@ApiTags('analytics')
@AllowReading('owner')
@Controller('api/analytics')
export class AnalyticsController {
  constructor(
    private readonly overview: OverviewReport,
    private readonly personas: PersonasReport,
    private readonly seriesReport: SeriesReport,
    private readonly heatmapReport: HeatmapReport,
    private readonly breakdownReport: BreakdownReport,
    private readonly segments: Segments,
    private readonly ofSegment: SegmentOverviewReport,
    private readonly groups: GroupRollups,
    private readonly legend: PersonaLegend,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get('stats')
  @ApiOkResponse({ type: StatsBody.Output })
  async stats(
    @Query() asked: StatsParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StatsBody> {
    const signal = whileListening(response);
    const { from, to, compare, people } = await this.segments.resolve(asked);
    const range = rangeOf({ from, to }, this.env.ANALYTICS_TIME_ZONE);
    return people
      ? this.ofSegment.stats(people, range, { compare, signal })
      : this.overview.stats(range, { compare });
  }

  @Get('series')
  @ApiOkResponse({ type: SeriesBody.Output })
  async series(
    @Query() asked: SeriesParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SeriesBody> {
    const signal = whileListening(response);
    const { from, to, step, compare, people } = await this.segments.resolve(asked);
    const range = this.rangeOf({ from, to });
    const points = (days: DateRange): Promise<SeriesPoint[]> =>
      people ? this.ofSegment.points(people, days, step, signal) : this.seriesReport.points(days, step);
    const [series, previous] = await Promise.all([points(range), compare && points(periodBefore(range))]);
    return { step, series, ...(previous && { previous }) };
  }

  @Get('heatmap')
  @ApiOkResponse({ type: HeatmapBody.Output })
  async heatmap(
    @Query() asked: HeatmapParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<HeatmapBody> {
    const signal = whileListening(response);
    const { from, to, ...whom } = await this.segments.resolve(asked);
    const range = this.rangeOf({ from, to });
    return { cells: await this.heatmapReport.cells(range, this.groups.of(whom, signal)) };
  }

  @Get('breakdown')
  @ApiOkResponse({ type: BreakdownBody.Output })
  async breakdown(@Query() asked: BreakdownParameters): Promise<BreakdownBody> {
    const { by, limit, people, ...range } = await this.segments.resolve(asked);
    return { items: await this.breakdownReport.items(by, this.rangeOf(range), limit, people) };
  }

  @Get('personas')
  @ApiOkResponse({ type: PersonasBody.Output })
  async personasTable(
    @Query() asked: PersonasParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonasBody> {
    const signal = whileListening(response);
    const { limit, from, to, ...whom } = await this.segments.resolve(asked);
    const range = this.rangeOf({ from, to });
    return { items: await this.personas.table(range, limit, this.groups.of(whom, signal)) };
  }

  @Get('personas/:personaId')
  @ApiOkResponse({ type: PersonaBody.Output })
  @ApiNotFoundResponse({ description: 'Nobody ever met this persona' })
  async persona(
    @Param() { personaId }: PersonaPath,
    @Query() asked: PersonaParameters,
    @Res({ passthrough: true }) response: Response,
  ): Promise<PersonaBody> {
    const signal = whileListening(response);
    const { from, to, compare, ...whom } = await this.segments.resolve(asked);
    const range = this.rangeOf({ from, to });
    const rollups = this.groups.of(whom, signal);
    const [name, figures, previous, series] = await Promise.all([
      this.personas.nameOf(personaId),
      this.personas.one(personaId, range, rollups),
      compare && this.personas.one(personaId, periodBefore(range), rollups),
      this.personas.days(personaId, range, rollups),
    ]);
    if (name === undefined) throw new NotFoundException('personaId: nobody ever met this persona');
    const { emoji, colour } = this.legend.lookOf(personaId) ?? {};
    return { personaId, name, emoji, colour, figures, ...(previous && { previous }), series };
  }

  @Get('catalogue')
  @ApiOkResponse({ type: CatalogueBody.Output })
  async catalogue(@Query(noParameters) _: object): Promise<CatalogueBody> {
    const met = await this.personas.names();
    // One that nobody offers any more still has a name in the events; the rest of its look is gone with it.
    return {
      events: eventLegends,
      personas: met.map((persona) => ({ ...this.legend.lookOf(persona.id), ...persona })),
    };
  }

  /** The range that was asked for, else the last 30 days. */
  private rangeOf(asked: { from?: string | undefined; to?: string | undefined }): DateRange {
    const zone = this.env.ANALYTICS_TIME_ZONE;
    return rangeOf(asked, zone) ?? lastDays(zone);
  }
}
