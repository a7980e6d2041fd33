import { Telegram } from 'telegraf';
import { type Opts, type Telegram as ApiMethods } from 'telegraf/types';
import { type TransportTimings } from '../timings';
import { sleep } from '../time';
import { withDeadline } from './call-deadline';
import { callWithJson } from './json-call';
import { makeHarmless } from './harmless-error';
import { OutgoingQueue } from './outgoing-queue';
import { Perseverance } from './perseverance';
import { RateLimits, type SendingLimits } from './limits/rate-limits';
import { isPresence } from './retry-policy';
import { asForm, carriesFile, carriesStream } from './upload';

type Payload = Record<string, unknown>;
/** telegraf's types name the signal of a polyfill; node-fetch takes Node's own. */
type ForeignSignal = NonNullable<Parameters<Telegram['callApi']>[2]>['signal'];
type Chat = number | string | undefined;
type Answer<M extends keyof ApiMethods> = Promise<ReturnType<ApiMethods[M]>>;

export interface TelegramClientOptions {
  apiRoot: string;
  timings: TransportTimings;
  limits: SendingLimits;
  /** Takes secrets out of a text, by value. */
  redact: (text: string) => string;
}

export interface AttemptOptions {
  abortOn?: readonly AbortSignal[];
  deadlineMs?: number;
}

/**
 * The one door through which the bot speaks to Telegram: every call has a deadline, those of one chat keep their
 * order, what Telegram asks to be repeated is repeated, and no error carries the token or what was said.
 */
export class TelegramClient extends Telegram {
  private readonly queue = new OutgoingQueue();
  private readonly limits: RateLimits;
  private readonly perseverance: Perseverance;

  constructor(
    token: string,
    private readonly own: TelegramClientOptions,
  ) {
    // The slash keeps a path in the root: telegraf resolves the method's address relative to it.
    super(token, { apiRoot: `${own.apiRoot}/`, webhookReply: false });
    this.limits = new RateLimits(own.limits);
    this.perseverance = new Perseverance(own.timings, this.queue.closed);
  }

  /** Has `told` called whenever Telegram refuses to deliver to a user for good. */
  whenUnreachable(told: (clientId: number, reason: string) => void): void {
    this.perseverance.onUnreachable = told;
  }

  /** Calls that wait to be sent or answered. */
  get depth(): number {
    return this.queue.depth;
  }

  /**
   * Where every method of telegraf's `Telegram` ends, and the door for methods that it does not know.
   * @throws TelegramError where Telegram refuses; ApiDeadlineError; ConnectionFailedError, or node-fetch's
   * FetchError for an upload; NotTheBotApiError; OutgoingQueueFullError, OutgoingQueueClosedError
   */
  override callApi<M extends keyof ApiMethods>(
    method: M,
    payload: Opts<M>,
    { signal }: { signal?: AbortSignal | ForeignSignal } = {},
  ): Answer<M> {
    const fields: Payload = { ...payload };
    const deadlineMs = this.deadlineOf(method, fields);
    const abortOn = [this.queue.closed, ...(signal ? [signal as AbortSignal] : [])];
    const send = (): Answer<M> => this.attempt(method, payload, { abortOn, deadlineMs });
    const chat = fields.chat_id as Chat;
    return this.queue.run(chat, async () => {
      const pause = this.limits.reserve(method, chat);
      if (pause > 0) await sleep(pause, this.queue.closed);
      return this.perseverance.deliver({ method, chat, once: carriesStream(fields), send });
    });
  }

  /**
   * One try of one call, beside the queue: for the transport's own calls, which decide themselves what to do next.
   * @throws as callApi
   */
  async attempt<M extends keyof ApiMethods>(
    method: M,
    payload: Opts<M>,
    { abortOn = [], deadlineMs = this.own.timings.callMs }: AttemptOptions = {},
  ): Answer<M> {
    try {
      return await withDeadline({ method, deadlineMs, abortOn }, (signal) =>
        this.once(method, payload, signal),
      );
    } catch (error) {
      throw makeHarmless(error, this.own.redact);
    }
  }

  /** Lets calls that wait go out, for no longer than `ms`; afterwards only polls are possible. */
  drain(ms: number): Promise<void> {
    return this.queue.close(ms);
  }

  private once<M extends keyof ApiMethods>(method: M, payload: Opts<M>, signal: AbortSignal): Answer<M> {
    if (carriesFile(payload)) {
      return super.callApi(method, asForm(payload) as Opts<M>, {
        signal: signal as unknown as ForeignSignal,
      });
    }
    const address = new URL(`./bot${this.token}/${method}`, this.options.apiRoot);
    return callWithJson(address, { method, payload, signal }) as Answer<M>;
  }

  private deadlineOf(method: string, payload: Payload): number {
    const { callMs, presenceMs, uploadMs } = this.own.timings;
    if (isPresence(method)) return presenceMs;
    return carriesFile(payload) ? uploadMs : callMs;
  }
}
