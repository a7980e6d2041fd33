import { type Socket } from 'socket.io-client';
import { api } from '../api';
import { type LiveFigures, type Page, type TimelineEvent } from '../api-types';
import { filterQuery, type LiveFilter } from './live-filter';
import { merged } from './newest';
import { openSocket } from './open-socket';

export interface LiveSnapshot {
  state: 'connecting' | 'live' | 'lost';
  /** Newest first. */
  events: TimelineEvent[];
  figures: LiveFigures | null;
  /** Events that were too many to be shown, since the page was opened. */
  leftOut: number;
  /** Came while nobody wanted to see them. */
  waiting: number;
}

const NOTHING: LiveSnapshot = { state: 'connecting', events: [], figures: null, leftOut: 0, waiting: 0 };
/** Events carry the time of Telegram: what was stored late may be a little older than what was seen. */
const OVERLAP_MS = 60_000;

/**
 * What happens now, for one screen: the newest events by socket, and by the API what was missed before it was
 * connected, or while it was not. However many come, the screen is drawn once a frame.
 */
export class LiveFeed {
  private snapshot = NOTHING;
  private arrived: TimelineEvent[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly closing = new AbortController();
  private socket: Socket | undefined;
  private frame: number | undefined;
  private paused = false;
  private held: TimelineEvent[] = [];

  constructor(
    private readonly filter: LiveFilter,
    /** Events kept; 0 for whoever wants the figures alone. */
    private readonly keep: number,
  ) {}

  readonly read = (): LiveSnapshot => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** @returns what closes it */
  open(): () => void {
    void this.connect();
    return () => {
      this.closing.abort();
      this.socket?.disconnect();
      if (this.frame !== undefined) cancelAnimationFrame(this.frame);
    };
  }

  pause(paused: boolean): void {
    if (this.paused === paused) return;
    this.paused = paused;
    if (paused) this.held = this.snapshot.events;
    else this.change({ events: this.held, waiting: 0 });
  }

  private async connect(): Promise<void> {
    const socket = await openSocket(this.keep > 0 ? filterQuery(this.filter) : { figures: '1' });
    if (this.closing.signal.aborted) return void socket.disconnect();
    this.socket = socket;
    // Nothing is called quiet before it is known what was.
    socket.on('connect', () => {
      void this.fill().then(() => {
        if (socket.connected) this.change({ state: 'live' });
      });
    });
    socket.on('gap', () => void this.fill());
    socket.on('disconnect', () => this.change({ state: 'lost' }));
    socket.on('connect_error', () => this.change({ state: 'lost' }));
    socket.on('event', (event: TimelineEvent) => this.take([event]));
    socket.on('stats', ({ leftOut, ...figures }: LiveFigures & { leftOut: number }) =>
      this.change({ figures, leftOut: this.snapshot.leftOut + leftOut }),
    );
  }

  private async fill(): Promise<void> {
    if (this.keep === 0) return;
    const newest = (this.paused ? this.held : this.snapshot.events)[0];
    const since = newest && new Date(Date.parse(newest.createdAt) - OVERLAP_MS).toISOString();
    try {
      const { items, nextCursor } = await api.get<Page<TimelineEvent>>(
        'analytics/events',
        { ...filterQuery(this.filter), limit: this.keep, since },
        this.closing.signal,
      );
      // More was missed than is kept: what is older has a hole before it, and goes.
      if (nextCursor !== null && since !== undefined) this.forget();
      this.take(items);
    } catch {
      // The next connection fills it.
    }
  }

  private forget(): void {
    this.held = [];
    if (!this.paused) this.change({ events: [] });
  }

  private take(events: readonly TimelineEvent[]): void {
    this.arrived.push(...events);
    // A tab behind others draws no frames, and must not gather for hours.
    if (this.arrived.length > this.keep * 2) this.arrived = this.arrived.slice(-this.keep);
    this.frame ??= requestAnimationFrame(() => {
      this.frame = undefined;
      this.draw();
    });
  }

  private draw(): void {
    const arrived = this.arrived.reverse();
    this.arrived = [];
    if (!this.paused) return this.change({ events: merged(this.snapshot.events, arrived, this.keep) });
    const known = new Set(this.held.map(({ eventId }) => eventId));
    const fresh = arrived.filter(({ eventId }) => !known.has(eventId)).length;
    this.held = merged(this.held, arrived, this.keep);
    this.change({ waiting: this.snapshot.waiting + fresh });
  }

  private change(change: Partial<LiveSnapshot>): void {
    this.snapshot = { ...this.snapshot, ...change };
    for (const listener of this.listeners) listener();
  }
}
