import { Injectable } from '@nestjs/common';
import { type Pointer, type Read } from './stored-event';
import { screenEventOf } from './screen-event';
import { type Viewer } from './viewer';

/** Everybody who looks, through this server. */
@Injectable()
export class Viewers {
  private readonly all = new Set<Viewer>();
  private changed: () => void = () => undefined;

  /** @param heard called when the first comes and when the last is gone */
  onPresence(heard: () => void): void {
    this.changed = heard;
  }

  get size(): number {
    return this.all.size;
  }

  [Symbol.iterator](): Iterator<Viewer> {
    return this.all.values();
  }

  add(viewer: Viewer): void {
    this.all.add(viewer);
    if (this.all.size === 1) this.changed();
  }

  remove(viewer: Viewer): void {
    if (this.all.delete(viewer) && this.all.size === 0) this.changed();
  }

  /** Shows to each what it asked for, reading only what anybody is shown. */
  async show(pointers: readonly Pointer[], read: Read): Promise<void> {
    const choices = [...this.all].map((viewer) => ({ viewer, chosen: viewer.choose(pointers) }));
    const needed = new Map(
      choices.flatMap(({ chosen }) => chosen.map((pointer) => [pointer.eventId, pointer])),
    );
    if (needed.size === 0) return;
    const events = new Map(
      (await read([...needed.values()])).map((event) => [event.eventId, screenEventOf(event)]),
    );
    for (const { viewer, chosen } of choices)
      viewer.show(chosen.flatMap(({ eventId }) => events.get(eventId) ?? []));
  }
}
