import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type OnGatewayConnection, WebSocketGateway } from '@nestjs/websockets';
import { type Socket } from 'socket.io';
import { EventsReport } from '../../analytics/reports/events/events.report';
import { StoredFeed } from '../../analytics/store/stored-feed';
import { LiveDoor } from './live-door';
import { LiveFiguresSource } from './live-figures';
import { eventsOf, pointersOf } from './feed/local-events';
import { Relay } from './relay/relay';
import { type Pointer, type Read } from './feed/stored-event';
import { Viewer } from './feed/viewer';
import { Viewers } from './feed/viewers';

const MAX_VIEWERS = 200;
/** Figures are told each second, and asked for anew every few. */
const TELL_EVERY_MS = 1000;
const REFRESH_EVERY = 3;
/** How long somebody who logged out elsewhere may go on looking. */
const CHECK_EVERY = 5;

/**
 * Shows stored events while they happen. Nothing here is waited for by whoever stores them, and with nobody looking
 * nothing is done but telling other servers.
 */
@WebSocketGateway({ path: '/api/live', transports: ['websocket', 'polling'] })
@Injectable()
export class LiveGateway implements OnGatewayConnection, OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Live');
  private timer: NodeJS.Timeout | undefined;
  private seconds = 0;
  private stopListening: () => void = () => undefined;

  constructor(
    private readonly feed: StoredFeed,
    private readonly door: LiveDoor,
    private readonly viewers: Viewers,
    private readonly figures: LiveFiguresSource,
    private readonly relay: Relay,
    private readonly events: EventsReport,
  ) {}

  onModuleInit(): void {
    this.stopListening = this.feed.onStored((records) => {
      this.relay.tell(pointersOf(records));
      if (this.viewers.size > 0) this.show(pointersOf(records), eventsOf(records));
    });
    this.viewers.onPresence(() => (this.viewers.size > 0 ? this.wake() : this.sleep()));
  }

  onModuleDestroy(): void {
    this.stopListening();
    this.sleep();
  }

  handleConnection(socket: Socket): void {
    const admission = this.door.admissionOf(socket.request);
    if (!admission || this.viewers.size >= MAX_VIEWERS) return void socket.disconnect(true);
    const viewer = new Viewer(socket, admission);
    this.viewers.add(viewer);
    socket.once('disconnect', () => this.viewers.remove(viewer));
    if (this.figures.latest) viewer.tell(this.figures.latest);
  }

  private show(pointers: readonly Pointer[], read: Read): void {
    this.viewers.show(pointers, read).catch((error: unknown) => {
      this.logger.debug(`events were not shown: ${String(error)}`);
      this.tellOfGap();
    });
  }

  private tellOfGap(): void {
    for (const viewer of this.viewers) viewer.tellOfGap();
  }

  private wake(): void {
    this.relay.listen({
      events: (pointers) => this.show(pointers, (chosen) => this.events.these(chosen)),
      gap: () => this.tellOfGap(),
    });
    void this.figures.refresh().then(() => this.tell());
    this.timer ??= setInterval(() => void this.tick(), TELL_EVERY_MS).unref();
  }

  private sleep(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.relay.stop();
  }

  private async tick(): Promise<void> {
    this.seconds += 1;
    if (this.seconds % CHECK_EVERY === 0) await this.sendStrangersAway();
    if (this.seconds % REFRESH_EVERY === 0) await this.figures.refresh();
    this.tell();
  }

  private tell(): void {
    const figures = this.figures.latest;
    if (figures) for (const viewer of this.viewers) viewer.tell(figures);
  }

  private async sendStrangersAway(): Promise<void> {
    for (const viewer of [...this.viewers])
      if (!(await this.door.stillKnows(viewer.admission))) viewer.sendAway();
  }
}
