import { Injectable } from '@nestjs/common';
import { Gauge, Registry } from 'prom-client';
import { type PartStatus, StatusBoard } from '../../events/status-board';
import { DatabaseIndicator } from '../health/database.indicator';

const UP: Readonly<Record<PartStatus['state'], number>> = { up: 1, degraded: 0.5, down: 0 };

/** Every figure that a part of the house puts on the status board, under its own name. */
@Injectable()
export class PartsMetrics {
  constructor(
    private readonly board: StatusBoard,
    private readonly database: DatabaseIndicator,
  ) {}

  /** A registry of this moment: a part that falls silent leaves no old figure behind. */
  async collect(): Promise<Registry> {
    const registry = new Registry();
    const up = new Gauge({
      name: 'teleskop_part_up',
      help: 'How a part of Teleskop is: 1 up, 0.5 degraded, 0 down',
      labelNames: ['part'],
      registers: [registry],
    });
    const { database } = await this.database.check();
    up.set({ part: 'database' }, database?.status === 'up' ? 1 : 0);
    for (const [part, { state, ...figures }] of Object.entries(this.board.read())) {
      up.set({ part }, UP[state]);
      for (const [figure, value] of Object.entries(figures)) {
        if (typeof value !== 'number' && typeof value !== 'boolean') continue;
        const name = `teleskop_${snakeCase(part)}_${snakeCase(figure)}`;
        const help = `The figure ${figure} of ${part}, as in /health/ready`;
        new Gauge({ name, help, registers: [registry] }).set(Number(value));
      }
    }
    return registry;
  }
}

/** `oldestAgeMs` → `oldest_age_ms`; Prometheus allows nothing but letters, digits and `_`. */
const snakeCase = (name: string): string =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/\W+/g, '_')
    .toLowerCase();
