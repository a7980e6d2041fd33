import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { packageVersion } from '../package-version';

/** What prom-client knows of any Node process (CPU, memory, event-loop lag, garbage collection), and which build it is. */
@Injectable()
export class ProcessMetrics {
  readonly registry = new Registry();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    new Gauge({
      name: 'teleskop_build_info',
      help: 'Always 1; which version runs, and on which Node',
      labelNames: ['version', 'node'],
      registers: [this.registry],
    }).set({ version: packageVersion(), node: process.version }, 1);
  }
}
