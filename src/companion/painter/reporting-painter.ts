import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { type PartStatus, type StatusBoard } from '../../events/status-board';
import { NoPictureError, PictureRefusedError } from './no-picture-error';
import { type Onlooker, Painter, type Painting, type PaintingRequest } from './painter';

/** Lets the operator see how a painter does. */
export class ReportingPainter extends Painter implements OnModuleDestroy {
  override readonly atOnce: number;
  private readonly logger = new Logger('Painter');
  private readonly counts = { pictures: 0, refusals: 0, failures: 0 };
  private latencyMs: number | undefined;
  private trouble: string | undefined;

  constructor(
    private readonly painter: Painter & Partial<OnModuleDestroy>,
    board: StatusBoard,
  ) {
    super();
    this.atOnce = painter.atOnce;
    board.watch('painter', () => this.status());
  }

  async onModuleDestroy(): Promise<void> {
    await this.painter.onModuleDestroy?.();
  }

  override async paint(request: PaintingRequest, onlooker?: Onlooker): Promise<Painting> {
    const begun = performance.now();
    try {
      const painting = await this.painter.paint(request, onlooker);
      this.counts.pictures += 1;
      this.latencyMs = Math.round(performance.now() - begun);
      this.trouble = undefined;
      return painting;
    } catch (error) {
      if (error instanceof PictureRefusedError) this.counts.refusals += 1;
      else if (error instanceof NoPictureError) this.blame(error.message);
      throw error;
    }
  }

  private blame(reason: string): void {
    this.counts.failures += 1;
    this.trouble = reason;
    this.logger.warn(`a picture failed: ${reason}`);
  }

  private status(): PartStatus {
    const figures = { ...this.counts, latencyMs: this.latencyMs };
    return this.trouble === undefined
      ? { state: 'up', ...figures }
      : { state: 'degraded', reason: `The last picture failed: ${this.trouble}`, ...figures };
  }
}
