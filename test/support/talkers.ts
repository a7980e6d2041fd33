import { type Person } from '../../src/simulator/people/person';
import { type TelegramSimulator } from '../../src/simulator/telegram-simulator';

const BETWEEN_MESSAGES_MS = 60;

/** People who go on talking whatever happens to the bot; what they said is the ledger of a fault test. */
export class Talkers {
  readonly people: Person[];
  /** Message ids by person, of everything that was said as text. */
  readonly said = new Map<number, number[]>();
  private timer: NodeJS.Timeout | undefined;
  private count = 0;

  constructor(telegram: TelegramSimulator, count: number) {
    this.people = Array.from({ length: count }, (_, index) =>
      telegram.person({ firstName: `Talker ${index}` }),
    );
  }

  /** Everybody chooses somebody to talk to, as the bot offers it. */
  async settleIn(): Promise<void> {
    await Promise.all(
      this.people.map(async (person) => {
        person.says('/start');
        await person.sees(({ buttons }) =>
          buttons.some(({ callback_data }) => callback_data?.startsWith('persona:')),
        );
        person.presses(/^persona:/);
        await person.sees(({ buttons }) =>
          buttons.some(({ callback_data }) => callback_data?.startsWith('story:')),
        );
        person.presses(/^story:/);
        await person.sees(({ buttons }) => buttons.some(({ callback_data }) => callback_data === 'image'));
      }),
    );
  }

  start(): void {
    this.timer = setInterval(() => {
      this.count += 1;
      this.say(this.people[this.count % this.people.length]!, `message ${this.count}`);
    }, BETWEEN_MESSAGES_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Everybody asks a last time, and gets an answer. */
  async areAnswered(): Promise<void> {
    await Promise.all(
      this.people.map(async (person) => {
        this.say(person, 'are you there?');
        await person.sees(() => true, { timeout: 50_000 });
      }),
    );
  }

  /** `<client id> <message id>` of everything said, sorted. */
  get ledger(): string[] {
    return [...this.said].flatMap(([id, messages]) => messages.map((message) => `${id} ${message}`)).sort();
  }

  private say(person: Person, text: string): void {
    const { message_id } = person.says(text);
    this.said.set(person.id, [...(this.said.get(person.id) ?? []), message_id]);
  }
}
