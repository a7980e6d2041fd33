import { setMaxListeners } from 'node:events';
import { type TelegramSimulator } from '../telegram-simulator';
import { habits } from './habits';
import { type Character, people as everybody } from './people';
import { Random } from './random';
import { CrowdStoppedError, Visitor } from './visitor';

export interface CrowdOptions {
  seed: string;
  people?: readonly Character[];
  /** Milliseconds of a unit: people take some of them to read and type. */
  paceMs?: number;
  patienceMs?: number;
}

/** People with habits who talk to the bot until they are sent home. Whatever the bot does, they only wait and go on. */
export class Crowd {
  private readonly going = new AbortController();
  private readonly lives: Promise<void>[] = [];

  constructor(
    private readonly simulator: TelegramSimulator,
    private readonly options: CrowdOptions,
  ) {
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
    { habit: name, source, ...account }: Character,
    random: Random,
    index: number,
  ): Promise<void> {
    const { patienceMs = 20_000 } = this.options;
    const person = this.simulator.person(account);
    const visitor = new Visitor(person, source, { random, patienceMs, pause: (units) => this.pause(units) });
    const { visit, away } = habits[name];
    try {
      // The first come at once, so that there is something to see; the others drop in over the first minutes.
      await this.pause(index < 4 ? index * 2 : random.between(8, 160));
      for (;;) {
        await Promise.race([visit(visitor), this.sentHome()]);
        await this.pause(random.between(...away));
      }
    } catch (error) {
      if (!(error instanceof CrowdStoppedError)) throw error;
    }
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

  private sentHome(): Promise<never> {
    return new Promise((_resolve, reject) => {
      const leave = (): void => reject(new CrowdStoppedError());
      if (this.going.signal.aborted) leave();
      else this.going.signal.addEventListener('abort', leave, { once: true });
    });
  }
}
