import { type BenchPostgres } from './bench-database';

/** What every measurement gets. */
export interface Bench {
  postgres: BenchPostgres;
  /** Shows what is being done. */
  say: (what: string) => void;
  /** Sizes of the reports' databases, in events. */
  sizes: readonly number[];
  /** Events of the ingest measurements. */
  events: number;
}
