import { type Person, type SeenMessage } from '../people/person';
import { bank, reactTo } from './lines';
import { type Random } from './random';

/** The crowd has been sent home. */
export class CrowdStoppedError extends Error {
  override readonly name = 'CrowdStoppedError';
}

export interface VisitorSurroundings {
  random: Random;
  /** Waits for so many units of the crowd's pace. @throws CrowdStoppedError */
  pause(units: number): Promise<void>;
  /** How long to wait for the bot before going on without an answer. */
  patienceMs: number;
}

/** Somebody of the crowd during a visit: reads the buttons that the bot really sent, and presses one of them. */
export class Visitor {
  readonly random: Random;
  private met = false;

  constructor(
    readonly person: Person,
    private readonly source: string | undefined,
    private readonly around: VisitorSurroundings,
  ) {
    this.random = around.random;
  }

  /** Comes in: the first time by a link, later often just by writing on. */
  async arrive(): Promise<void> {
    if (this.met && this.random.chance(0.5)) return;
    await this.arriveAnew();
  }

  async arriveAnew(): Promise<void> {
    const payload = !this.met && this.source ? ` ${this.source}` : '';
    this.met = true;
    await this.say(`/start${payload}`);
    await this.press(/^persona:/);
    if (this.has(/^continue:/) && this.random.chance(0.6)) await this.press(/^continue:/);
    else {
      if (this.has(/^new:/)) await this.press(/^new:/);
      await this.press(/^story:/);
    }
  }

  async chat(least: number, most: number): Promise<void> {
    await this.say(this.random.pick(bank.opening));
    for (let turns = this.random.between(least, most); turns > 0; turns -= 1) {
      await this.say(reactTo(this.newest()?.text ?? '', this.random));
    }
  }

  async askForPicture(): Promise<void> {
    if (this.has(/^image$/) && this.random.chance(0.4)) await this.press(/^image$/);
    else await this.say(`/image ${this.random.pick(bank.pictures)}`);
  }

  async refreshPicture(): Promise<void> {
    await this.press(/^refresh:/);
  }

  async clear(): Promise<void> {
    await this.say('/clear');
    await this.press(this.random.chance(0.8) ? /^clear:yes$/ : /^clear:no$/);
  }

  async buyPremium(): Promise<void> {
    await this.say('/premium');
    await this.press(/^premium:/);
    const invoice = this.newest();
    if (invoice?.invoice && this.random.chance(0.7)) await this.patiently(this.person.pays(invoice));
  }

  async sayGoodbye(): Promise<void> {
    await this.say(this.random.pick(bank.goodbye));
  }

  block(): void {
    this.person.blocks();
  }

  unblock(): void {
    if (this.person.hasBlocked) this.person.unblocks();
  }

  /** Types, sends, and reads what comes; a bot that does not answer is left alone, as people do. */
  private async say(text: string): Promise<void> {
    await this.around.pause(this.random.between(2, 6));
    this.person.says(text);
    await this.patiently(this.person.sees(() => true, { timeout: this.around.patienceMs }));
  }

  /** Presses one of the fitting buttons of the newest message that has any; without one nothing happens. */
  private async press(data: RegExp): Promise<void> {
    await this.around.pause(this.random.between(1, 4));
    const buttons = this.buttons(data);
    if (buttons.length === 0) return;
    this.person.presses(this.random.pick(buttons));
    await this.patiently(this.person.sees(() => true, { timeout: this.around.patienceMs }));
  }

  private has(data: RegExp): boolean {
    return this.buttons(data).length > 0;
  }

  private buttons(data: RegExp): string[] {
    const fitting = ({ buttons }: SeenMessage): string[] =>
      buttons.flatMap(({ callback_data }) =>
        callback_data && data.test(callback_data) ? [callback_data] : [],
      );
    const recent = this.person.messages.slice(-4).reverse();
    return recent.map(fitting).find((found) => found.length > 0) ?? [];
  }

  private newest(): SeenMessage | undefined {
    return this.person.messages.at(-1);
  }

  private async patiently(waiting: Promise<unknown>): Promise<void> {
    await waiting.catch(() => undefined);
  }
}
