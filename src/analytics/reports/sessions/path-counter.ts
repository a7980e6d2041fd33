import { type SessionListener } from './session-walk';
import { type PathEdge } from './sessions-query';

/** Where somebody is whose session has no path, or whose path is at its end. */
const OFF = -1;

interface PathBounds {
  /** Sessions begin within, in milliseconds since the epoch. */
  begin: number;
  end: number;
  depth: number;
}

/** Counts the steps from one event of a session to the next. */
export class PathCounter implements SessionListener {
  /** Steps by their layer, the event before, and the event after; the first place is for the end of a session. */
  private readonly counts: (number[] | undefined)[][] = [];
  /** In which layer each person is, and which event that was. */
  private layers = new Int8Array();
  private kinds = new Int32Array();
  private waiting = new Uint8Array();
  paths = 0;

  /**
   * @param start code of the event with which paths begin, or whether an event does
   * @param onEdge is told of each step as it is counted
   */
  constructor(
    private readonly bounds: PathBounds,
    private readonly startsWith: (kind: number) => boolean,
    private readonly onEdge?: (person: number, layer: number, from: number, to: number | null) => void,
  ) {}

  makeRoom(people: number): void {
    const { layers, kinds, waiting } = this;
    this.layers = new Int8Array(people).fill(OFF);
    this.layers.set(layers);
    this.kinds = new Int32Array(people);
    this.kinds.set(kinds);
    this.waiting = new Uint8Array(people);
    this.waiting.set(waiting);
  }

  event(person: number, kind: number, isFirst: boolean, time: number): void {
    if (isFirst) {
      this.layers[person] = OFF;
      this.waiting[person] = time >= this.bounds.begin && time < this.bounds.end ? 1 : 0;
    }
    const layer = this.layers[person]!;
    if (layer !== OFF) {
      this.count(person, layer, kind);
      this.layers[person] = layer + 1 < this.bounds.depth ? layer + 1 : OFF;
      this.kinds[person] = kind;
    } else if (this.waiting[person] === 1 && this.startsWith(kind)) {
      this.waiting[person] = 0;
      this.layers[person] = 0;
      this.kinds[person] = kind;
      this.paths += 1;
    }
  }

  end(person: number): void {
    const layer = this.layers[person]!;
    if (layer !== OFF) this.count(person, layer, null);
    this.layers[person] = OFF;
  }

  /** The most travelled first. @param names of events by their code */
  edges(names: readonly string[], most: number): PathEdge[] {
    return this.counts
      .flatMap((steps, layer) =>
        steps.flatMap((counts, from) =>
          (counts ?? []).flatMap((sessions, to) => ({
            layer,
            from: names[from]!,
            to: to === 0 ? null : names[to - 1]!,
            sessions,
          })),
        ),
      )
      .sort(
        (a, b) =>
          b.sessions - a.sessions || a.layer - b.layer || compare(a.from, b.from) || compare(a.to, b.to),
      )
      .slice(0, most);
  }

  private count(person: number, layer: number, to: number | null): void {
    const from = this.kinds[person]!;
    const counts = ((this.counts[layer] ??= [])[from] ??= []);
    const place = to === null ? 0 : to + 1;
    counts[place] = (counts[place] ?? 0) + 1;
    this.onEdge?.(person, layer, from, to);
  }
}

/** The end of a session comes after all that goes on. */
const compare = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
