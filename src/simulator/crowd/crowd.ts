import { setMaxListeners } from 'node:events';
import { Slots } from '../slots';
import { type TelegramSimulator } from '../telegram-simulator';
import { habits } from './habits';
import { phrasebooks } from './lines/phrasebooks';
import { type Character, people as everybody } from './people';
import { Random } from './random';
import { Speaker } from './speaker';
import { CrowdStoppedError, Visitor } from './visitor';

export interface CrowdOptions {
  /** The same seed makes the same choices. */
  seed: string;
  people?: readonly Character[];
  /** Milliseconds of a unit: people take some of them to read and type. */
  paceMs?: number;
  /** How long somebody waits for the bot before going on without an answer. */
  patienceMs?: number;
  /** How many are there at the same moment; the others come when somebody leaves. */
  atOnce?: number;
}

/** People with habits who talk to the bot until they are sent home. Whatever the bot does, they only wait and go on. */
export class Crowd {
  private readonly going = new AbortController();
  private readonly lives: Promise<void>[] = [];
  private readonly room: Slots;

  constructor(
    private readonly simulator: TelegramSimulator,
    private readonly options: CrowdOptions,
  ) {
    this.room = new Slots(options.atOnce ?? 8);
    // Everybody listens for the signal to go home; Node would take so many for a leak.
    setMaxListeners(0, this.going.signal);
  }

  start(): void {
    const { people = everybody, seed } = this.options;
    for (const [index, character] of people.entries()) {
      this.lives.push(this.live(character, new Random(`${seed} ${index} ${character.firstName}`), index));
    }
  }

  async stop(): Promise<void> {
    this.going.abort();
    await Promise.all(this.lives);
  }

  private async live(
    { habit: name, source, speaks = 'en', ...account }: Character,
    random: Random,
    index: number,
  ): Promise<void> {
    const { patienceMs = 20_000 } = this.options;
    const visitor = new Visitor(this.simulator.person(account), source, {
      random,
      speaker: new Speaker(phrasebooks[speaks], random),
      patienceMs,
      pause: (units) => this.pause(units),
    });
    const { visit, away } = habits[name];
    // The first come at once, so that there is something to see; the others drop in over the first minutes.
    await this.pause(index < 4 ? index * 2 : random.between(8, 160)).catch(() => undefined);
    while (!this.going.signal.aborted) {
      // Whatever goes wrong ends only this visit; somebody who is sent home in the middle of one leaves at once.
      await this.orSentHome(this.room.run(() => this.comeIn(visit, visitor))).catch(() => undefined);
      await this.pause(random.between(...away)).catch(() => undefined);
    }
  }

  private async comeIn(visit: (visitor: Visitor) => Promise<void>, visitor: Visitor): Promise<void> {
    if (!this.going.signal.aborted) await visit(visitor);
  }

  private pause(units: number): Promise<void> {
    const { paceMs = 1000 } = this.options;
    return new Promise((resolve, reject) => {
      const { signal } = this.going;
      if (signal.aborted) return reject(new CrowdStoppedError());
      const leave = (): void => {
        clearTimeout(timer);
        reject(new CrowdStoppedError());
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', leave);
        resolve();
      }, units * paceMs);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** The same, but over as soon as everybody is sent home. */
  private orSentHome<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.going;
    return new Promise((resolve, reject) => {
      const leave = (): void => reject(new CrowdStoppedError());
      signal.addEventListener('abort', leave, { once: true });
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
    });
  }
}
