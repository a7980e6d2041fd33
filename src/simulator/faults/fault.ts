/** What goes wrong instead of, or beside, the right answer. */
export type Fault =
  /** Refused as Telegram refuses. */
  | { kind: 'error'; code: number; description: string; retryAfter?: number }
  /** A page of a proxy instead of JSON. */
  | { kind: 'html'; code: number }
  /** Accepted and never answered. */
  | { kind: 'hang' }
  /** The connection ends at once. */
  | { kind: 'reset' }
  /** The connection ends in the middle of the answer. */
  | { kind: 'half-close' }
  /** A byte now and then, and never the last. */
  | { kind: 'drip' }
  /** 200 with half of the JSON. */
  | { kind: 'truncated' }
  /** The right answer, later. */
  | { kind: 'latency'; ms: number }
  /** The call takes effect, but the connection ends without its answer. */
  | { kind: 'answer-lost' }
  /** The call takes effect, and whoever made it waits. */
  | { kind: 'answer-withheld' };

interface Planned {
  method: string;
  fault: Fault;
  left: number;
  chatId: number | undefined;
}

/** A method of the Bot API, or {@link FILE_DOWNLOAD}; `*` stands for all. */
export type MethodName = string;

/** What a fault of `/file/bot<token>/<path>` is asked for by. */
export const FILE_DOWNLOAD = 'file';

export interface FaultScope {
  /** Only calls about this chat. */
  chatId?: number;
}

/** What shall go wrong, in the order in which it was asked for. */
export class Faults {
  private planned: Planned[] = [];

  /** The next calls of `method` fail, `times` of them. */
  next(method: MethodName, fault: Fault, times = 1, { chatId }: FaultScope = {}): void {
    this.planned.push({ method, fault, left: times, chatId });
  }

  /** Calls of `method` fail until {@link clear}. */
  always(method: MethodName, fault: Fault, scope: FaultScope = {}): void {
    this.next(method, fault, Infinity, scope);
  }

  clear(method?: MethodName): void {
    this.planned = method === undefined ? [] : this.planned.filter((plan) => plan.method !== method);
  }

  /** The fault that befalls this call, if any; it is used up by asking. */
  take(method: string, chatId: number | undefined): Fault | undefined {
    const plan = this.planned.find(
      (each) =>
        (each.method === '*' || each.method.toLowerCase() === method.toLowerCase()) &&
        (each.chatId === undefined || each.chatId === chatId),
    );
    if (!plan) return undefined;
    plan.left -= 1;
    if (plan.left <= 0) this.planned.splice(this.planned.indexOf(plan), 1);
    return plan.fault;
  }
}
