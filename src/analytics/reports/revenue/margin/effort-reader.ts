import { ENGINE_BYTES, LARGE_TOKENS, OWN_COST, SMALL_TOKENS } from '../../../store/traces/efforts';
import { type Trace, type TraceEngine } from '../../traces/trace';
import { type Uses } from './use-prices';

const MILLION = 1e6;

/** Reads the efforts of a day, one use after the other. */
export class EffortReader {
  /** Of the use that was read last what made it, with its place in the engines of the day. */
  engine = 0;
  kind: TraceEngine[0] = 'model';
  /** The use that was read last. Always the same object, of numbers alone: one for each use would be millions. */
  readonly use: Uses = {
    ...{ n: 1, told_without_cost: 0, untold_without_cost: 0 },
    ...{ amount: 0, amount_out: 0, told_cost: 0, untold_cost: 0 },
  };
  private engines: readonly TraceEngine[] = [];
  private efforts: Buffer = Buffer.alloc(0);
  private at = 0;

  beginDay({ engines = [], efforts = Buffer.alloc(0) }: Trace): void {
    this.engines = engines;
    this.efforts = efforts;
    this.at = 0;
  }

  next(): void {
    const { use } = this;
    this.engine = this.code();
    const engine = this.engines[this.engine]!;
    const form = engine[2];
    this.kind = engine[0];
    use.amount = this.kind === 'picture' ? 1 : 0;
    use.amount_out = 0;
    if (form & SMALL_TOKENS) this.tokens(this.number32(), this.number32());
    else if (form & LARGE_TOKENS) this.tokens(this.number64(), this.number64());
    const isTold = this.kind === 'picture' || (form & (SMALL_TOKENS | LARGE_TOKENS)) !== 0;
    const hasCost = (form & OWN_COST) !== 0;
    const cost = hasCost ? this.number64() : 0;
    use.told_cost = isTold ? cost : 0;
    use.untold_cost = isTold ? 0 : cost;
    use.told_without_cost = isTold && !hasCost ? 1 : 0;
    use.untold_without_cost = !isTold && !hasCost ? 1 : 0;
  }

  private tokens(read: number, written: number): void {
    this.use.amount = read / MILLION;
    this.use.amount_out = written / MILLION;
  }

  private code(): number {
    const { efforts, at } = this;
    this.at += ENGINE_BYTES;
    return (efforts[at]! << 16) | (efforts[at + 1]! << 8) | efforts[at + 2]!;
  }

  private number32(): number {
    this.at += 4;
    return this.efforts.readInt32BE(this.at - 4);
  }

  private number64(): number {
    this.at += 8;
    return this.efforts.readDoubleBE(this.at - 8);
  }
}
