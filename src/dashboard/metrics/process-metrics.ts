import { Injectable } from '@nestjs/common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { packageRoot } from '../package-root';

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
    }).set({ version: version(), node: process.version }, 1);
  }
}

function version(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}
