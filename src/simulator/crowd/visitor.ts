import { type Person, type SeenMessage } from '../people/person';
import { buttonsInView, buttonsUnder, outOfView } from './buttons';
import { type Random } from './random';
import { type Speaker } from './speaker';

/** The crowd has been sent home. */
export class CrowdStoppedError extends Error {
  override readonly name = 'CrowdStoppedError';
}

export interface VisitorSurroundings {
  random: Random;
  speaker: Speaker;
  /** Waits for so many units of the crowd's pace. @throws CrowdStoppedError */
  pause(units: number): Promise<void>;
  /** How long to wait for the bot before going on without an answer. */
  patienceMs: number;
}

/** Somebody of the crowd during a visit: reads the buttons that the bot really sent, and presses one of them. */
export class Visitor {
  readonly random: Random;
  private met = false;
  private talked = false;

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
    const { speaker } = this.around;
    await this.say(speaker.line(this.talked ? 'returns' : 'openings'));
    this.talked = true;
    for (let turns = this.random.between(least, most); turns > 0; turns -= 1) {
      if (this.random.chance(0.08)) await this.sendSomething();
      else await this.say(speaker.reactionTo(this.newest()?.text ?? ''));
      if (this.random.chance(0.04)) await this.correct();
      if (this.random.chance(0.08)) await this.rate();
    }
  }

  /** Says what an answer was like, now and then once more. Most who do liked it. */
  async rate(): Promise<void> {
    const [rating] = this.buttons(this.random.chance(0.8) ? /^rate:up$/ : /^rate:down$/);
    if (rating === undefined) return;
    await this.around.pause(this.random.between(1, 3));
    // Meanwhile the bot may have moved its buttons on.
    if (!this.has(/^rate:/)) return;
    const query = this.person.presses(rating);
    await this.patiently(this.person.answered(query, { timeout: this.around.patienceMs }));
  }

  /** Something that is no text. */
  async sendSomething(): Promise<void> {
    await this.around.pause(this.random.between(2, 6));
    const { person, random } = this;
    random.pick([
      () => person.sendsSticker(random.pick(['👍', '😂', '🌙', '❤️'])),
      () => person.sendsPhoto(),
      () => person.sendsVoice(random.between(2, 40)),
      () => person.sendsLocation(random.between(-50, 60), random.between(-170, 170)),
    ])();
    await this.patiently(this.reply());
  }

  /** Changes what was said last. */
  async correct(): Promise<void> {
    const last = this.person.messages.findLast(
      ({ from, text }) => !from.is_bot && text && !text.startsWith('/'),
    );
    if (!last?.text) return;
    await this.around.pause(this.random.between(1, 3));
    this.person.edits(last, `${last.text} :)`);
  }

  async askForHelp(): Promise<void> {
    await this.say('/help');
  }

  /** Scrolls up and presses something that was meant for another moment. */
  async pressOldButton(): Promise<void> {
    const old = outOfView(this.person.messages);
    if (old.length === 0) return;
    const message = this.random.pick(old);
    await this.around.pause(this.random.between(1, 4));
    const query = this.person.presses(this.random.pick(buttonsUnder(message)), message);
    await this.patiently(this.person.answered(query, { timeout: this.around.patienceMs }));
  }

  async askForPicture(): Promise<void> {
    if (this.has(/^image$/) && this.random.chance(0.4)) await this.press(/^image$/);
    else await this.say(`/image ${this.around.speaker.line('pictures')}`);
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
    const offer = this.newest();
    const link = offer?.buttons.find(({ url }) => url?.includes('/$'))?.url;
    if (!(offer?.invoice ?? link) || !this.random.chance(0.7)) return;
    await this.patiently(this.person.pays(link ?? offer));
  }

  async sayGoodbye(): Promise<void> {
    await this.say(this.around.speaker.line('goodbyes'));
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
    await this.patiently(this.reply());
  }

  /** Presses one of the fitting buttons of the newest message that has any; without one nothing happens. */
  private async press(data: RegExp): Promise<void> {
    await this.around.pause(this.random.between(1, 4));
    const buttons = this.buttons(data);
    if (buttons.length === 0) return;
    this.person.presses(this.random.pick(buttons));
    await this.patiently(this.reply());
  }

  private reply(): Promise<SeenMessage> {
    return this.person.sees(() => true, { timeout: this.around.patienceMs });
  }

  private has(data: RegExp): boolean {
    return this.buttons(data).length > 0;
  }

  private buttons(data: RegExp): string[] {
    return buttonsInView(this.person.messages, data);
  }

  private newest(): SeenMessage | undefined {
    return this.person.messages.at(-1);
  }

  private async patiently(waiting: Promise<unknown>): Promise<void> {
    await waiting.catch(() => undefined);
  }
}
