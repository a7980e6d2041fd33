import { ENGINE_BYTES, LARGE_TOKENS, OWN_COST, SMALL_TOKENS } from '../../../store/traces/efforts';
import { type Trace, type TraceEngine } from '../../traces/trace';
import { type Uses } from './use-prices';

const MILLION = 1e6;

/** Reads the efforts of a day, one use after the other. */
export class EffortReader {
  /** Place of what made the use that was read last, in the engines of the day. */
  engine = 0;
  /** The use that was read last. */
  readonly use: Uses = {
    n: 1,
    told_without_cost: 0,
    untold_without_cost: 0,
    amount: null,
    amount_out: null,
    told_cost: null,
    untold_cost: null,
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
    const { efforts, use } = this;
    this.engine = efforts.readUIntBE(this.at, ENGINE_BYTES);
    this.at += ENGINE_BYTES;
    const [kind, , form] = this.engines[this.engine]!;
    use.amount = kind === 'picture' ? 1 : null;
    use.amount_out = null;
    if (form & SMALL_TOKENS) this.tokens(this.number32(), this.number32());
    else if (form & LARGE_TOKENS) this.tokens(this.number64(), this.number64());
    const own = form & OWN_COST ? this.number64() : null;
    const isTold = use.amount !== null;
    use.told_cost = isTold ? own : null;
    use.untold_cost = isTold ? null : own;
    use.told_without_cost = isTold && own === null ? 1 : 0;
    use.untold_without_cost = !isTold && own === null ? 1 : 0;
  }

  private tokens(read: number, written: number): void {
    this.use.amount = read / MILLION;
    this.use.amount_out = written / MILLION;
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
