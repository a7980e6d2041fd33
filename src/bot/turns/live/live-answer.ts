import { type Listener } from '../../../companion/brain/brain';
import { failureOf } from '../../telegram/outgoing/failure';
import { endsWithin, sleep } from '../../telegram/time';
import { type Canvas } from './canvas';

/** A draft is seen for thirty seconds; shown again before that, it stays. */
const KEEP_ALIVE_MS = 20_000;
/** A draft that is given up may still arrive, behind the answer; one that hangs must not keep the answer back. */
const PATIENCE_MS = 1_000;

export interface LiveAnswerOptions {
  canvas: Canvas;
  /** Where to go on if Telegram refuses what the canvas needs. @param unknown the server does not know the method */
  instead: (unknown: boolean) => Canvas;
  /** Milliseconds that others who are being answered now make this one wait. */
  crowdMs: () => number;
}

/** Shows an answer while it is thought up: the newest state of it, at a pace, and never in the way of the answer itself. */
export class LiveAnswer implements Listener {
  private readonly stopping = new AbortController();
  private readonly ending = new AbortController();
  private readonly outdated = new AbortController();
  private news = new AbortController();
  private canvas: Canvas;
  private latest = '';
  private shown: string | undefined;
  private moved = false;
  private painting: Promise<void> | undefined;

  constructor(private readonly options: LiveAnswerOptions) {
    this.canvas = options.canvas;
  }

  get enough(): AbortSignal {
    return this.stopping.signal;
  }

  hear(soFar: string): void {
    if (this.ending.signal.aborted) return;
    this.latest = soFar;
    this.news.abort();
    this.painting ??= this.paint();
  }

  /** The user wants no more of it. */
  stop(): void {
    this.stopping.abort();
  }

  /** Shows nothing more. @returns the message that has to become the answer, if there is one */
  async end(): Promise<number | undefined> {
    this.ending.abort();
    if (this.painting) await endsWithin(PATIENCE_MS, this.painting);
    this.outdated.abort();
    await this.painting;
    return this.canvas.messageId;
  }

  private async paint(): Promise<void> {
    const over = this.ending.signal;
    while (!over.aborted) {
      const showing = this.latest;
      const pause = await this.show(showing);
      await sleep(Math.max(pause, this.canvas.paceMs, this.options.crowdMs()), over);
      if (this.latest !== showing) continue;
      this.news = new AbortController();
      await sleep(KEEP_ALIVE_MS, over, this.news.signal);
    }
  }

  /** That it cannot be shown is nobody's concern: the answer comes. @returns how long Telegram wants to be left alone */
  private async show(text: string): Promise<number> {
    // Only a draft has to be shown again to stay, and an edit that changes nothing is refused.
    if (text === this.shown && this.canvas.messageId !== undefined) return 0;
    try {
      await this.canvas.show(text, this.outdated.signal);
      this.shown = text;
      return 0;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'refused') return 0;
      if (failure.code === 429) return failure.retryAfterMs ?? 0;
      if (this.moved || (failure.code !== 404 && failure.code !== 400)) return 0;
      this.moved = true;
      this.canvas = this.options.instead(failure.code === 404);
      return this.show(text);
    }
  }
}
