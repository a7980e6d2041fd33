import { setMaxListeners } from 'node:events';
import { ProviderError } from './provider-error';

/** An abort that may have several causes, deadlines among them; the signal's reason says which it was. */
export class Leash {
  private readonly controller = new AbortController();
  private readonly timers = new Map<string, NodeJS.Timeout>();
  private readonly releases: (() => void)[] = [];

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Why it was pulled, if it was. */
  get reason(): unknown {
    return this.signal.aborted ? (this.signal.reason as unknown) : undefined;
  }

  pull(reason: unknown): void {
    this.controller.abort(reason);
  }

  /** Pulls with `reason` when `other` aborts. */
  follow(other: AbortSignal | undefined, reason: unknown): this {
    if (!other) return this;
    const pull = (): void => this.pull(reason);
    if (other.aborted) pull();
    // One signal ends as many as there are at work; Node would take many for a leak.
    setMaxListeners(0, other);
    other.addEventListener('abort', pull, { once: true });
    this.releases.push(() => other.removeEventListener('abort', pull));
    return this;
  }

  /** Pulls after `ms`, unless the same limit is set anew before. */
  limit(name: string, ms: number): this {
    clearTimeout(this.timers.get(name));
    const late = (): void =>
      this.pull(new ProviderError('deadline', `${name} took longer than ${ms / 1000} s`));
    this.timers.set(name, setTimeout(late, ms).unref());
    return this;
  }

  lift(name: string): void {
    clearTimeout(this.timers.get(name));
    this.timers.delete(name);
  }

  /** Nothing pulls any more. */
  release(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const release of this.releases) release();
  }
}
