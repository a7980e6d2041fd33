import { DEED_BYTES } from '../../store/traces/packing';
import { codeAt, timeAt, type Trace, type TraceKind, type TraceWalk } from '../traces/trace';
import { type ExperimentPlan } from './experiment-query';

const NOBODY = -1;
const CROSSED = -2;
/** In what a kind of event means: it exposes to the variant of that number, from 1; else a bit for each metric. */
const EXPOSES = 1 << 30;

/** Who was exposed to what, and which of the metrics they reached within their window. */
export class ExperimentWalk implements TraceWalk {
  private meanings = new Int32Array();
  private dayBegan = 0;
  private variants = new Int16Array();
  private exposed = new Float64Array();
  private reached = new Int32Array();

  /** @param metrics events, the goal first; at most 30 */
  constructor(
    private readonly plan: Pick<ExperimentPlan, 'id' | 'variants'>,
    private readonly metrics: readonly string[],
    private readonly bounds: { begin: number; end: number; windowMs: number },
  ) {}

  makeRoom(people: number): void {
    const { variants, exposed, reached } = this;
    this.variants = new Int16Array(people).fill(NOBODY);
    this.variants.set(variants);
    this.exposed = new Float64Array(people);
    this.exposed.set(exposed);
    this.reached = new Int32Array(people);
    this.reached.set(reached);
  }

  beginDay({ began, kinds }: Trace): void {
    this.dayBegan = began;
    this.meanings = Int32Array.from(kinds, (kind) => this.meaningOf(kind));
  }

  live(person: number, lives: Buffer, from: number, to: number): void {
    for (let at = from; at < to; at += DEED_BYTES) {
      const meaning = this.meanings[codeAt(lives, at)]!;
      if (meaning === 0) continue;
      const time = this.dayBegan + timeAt(lives, at);
      if (meaning & EXPOSES) this.expose(person, (meaning ^ EXPOSES) - 1, time);
      else if (this.variants[person]! >= 0 && time <= this.exposed[person]! + this.bounds.windowMs)
        this.reached[person]! |= meaning;
    }
  }

  /** Number of the variant; undefined for those who were not exposed, or to several. */
  variantOf(person: number): number | undefined {
    const variant = this.variants[person]!;
    return variant >= 0 ? variant : undefined;
  }

  isCrossed(person: number): boolean {
    return this.variants[person] === CROSSED;
  }

  exposedAt(person: number): number {
    return this.exposed[person]!;
  }

  /** @param metric number of it, the goal is 0 */
  hasReached(person: number, metric: number): boolean {
    return (this.reached[person]! & (1 << metric)) !== 0;
  }

  private expose(person: number, variant: number, time: number): void {
    if (time < this.bounds.begin || time >= this.bounds.end) return;
    const before = this.variants[person]!;
    if (before === NOBODY) {
      this.variants[person] = variant;
      this.exposed[person] = time;
    } else if (before !== variant) this.variants[person] = CROSSED;
  }

  private meaningOf([name, , detail]: TraceKind): number {
    if (name === 'experiment_exposed') {
      const variant = this.plan.variants.findIndex(({ id }) => detail === `${this.plan.id} ${id}`);
      return variant < 0 ? 0 : EXPOSES | (variant + 1);
    }
    const named = `${name}/${detail ?? ''}`;
    return this.metrics.reduce(
      (bits, metric, i) => (metric === name || metric === named ? bits | (1 << i) : bits),
      0,
    );
  }
}
