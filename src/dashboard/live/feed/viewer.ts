import { type Socket } from 'socket.io';
import { type TimelineEvent } from '../../../analytics/reports/events/timeline-event';
import { type Admission } from '../live-door';
import { fits, type Pointer } from './stored-event';
import { TokenBucket } from './token-bucket';

/** More than eyes can follow; beyond, the screen says how many it was not shown. */
const EVENTS_A_SECOND = 50;
const BURST = 100;
/** Packets that may wait for a slow network. */
const MAX_WAITING = 500;

/** One tab that looks. */
export class Viewer {
  private readonly bucket = new TokenBucket(EVENTS_A_SECOND, BURST);
  private leftOut = 0;

  constructor(
    private readonly socket: Socket,
    readonly admission: Admission,
  ) {}

  /** Which of these it will be shown; the others that it asked for are counted. */
  choose(pointers: readonly Pointer[]): Pointer[] {
    const wanted = pointers.filter((pointer) => fits(this.admission.filter, pointer));
    const chosen = this.isBehind() ? [] : wanted.filter(() => this.bucket.take());
    this.leftOut += wanted.length - chosen.length;
    return chosen;
  }

  show(events: Iterable<TimelineEvent>): void {
    for (const event of events) this.socket.emit('event', event);
  }

  /** Figures, beside how many events were left out since they were told last. */
  tell(figures: object): void {
    if (this.isBehind()) return;
    this.socket.emit('stats', { ...figures, leftOut: this.leftOut });
    this.leftOut = 0;
  }

  /** Something may be missing: what was stored of late is in the API. */
  tellOfGap(): void {
    this.socket.emit('gap');
  }

  sendAway(): void {
    this.socket.disconnect(true);
  }

  private isBehind(): boolean {
    const { writeBuffer } = this.socket.conn as unknown as { writeBuffer: unknown[] };
    return writeBuffer.length > MAX_WAITING;
  }
}
