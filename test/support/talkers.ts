import { type Person, type SeenMessage } from '../../src/simulator/people/person';
import { Random } from '../../src/simulator/crowd/random';
import { type TelegramSimulator } from '../../src/simulator/telegram-simulator';
import { FORGOTTEN_BUTTON } from './emitted-updates';

export interface TalkersOptions {
  count: number;
  seed?: string;
  /** How long the silence between two of them may be. */
  betweenMs?: number;
}

/** Only to end a hopeless test. */
const PATIENCE_MS = 60_000;

/** People who go on talking whatever happens to the bot. */
export class Talkers {
  readonly people: Person[];
  private readonly random: Random;
  private readonly betweenMs: number;
  private timer: NodeJS.Timeout | undefined;
  private count = 0;

  constructor(telegram: TelegramSimulator, { count, seed = 'talkers', betweenMs = 60 }: TalkersOptions) {
    this.random = new Random(seed);
    this.betweenMs = betweenMs;
    this.people = Array.from({ length: count }, (_, index) =>
      telegram.person({ firstName: `Talker ${index}`, languageCode: index % 3 === 0 ? 'ru' : 'en' }),
    );
  }

  /** Everybody chooses somebody to talk to, as the bot offers it. */
  async settleIn(): Promise<void> {
    await Promise.all(
      this.people.map(async (person) => {
        person.says('/start');
        await person.sees(offers('persona:'));
        person.presses(/^persona:/);
        await person.sees(offers('story:'));
        person.presses(/^story:/);
        await person.sees(offers('image'));
      }),
    );
  }

  start(): void {
    this.timer = setInterval(() => this.act(this.random.pick(this.people)), this.betweenMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Everybody asks until a persona answers; while the database is away the bot can only say so. @returns how many got it */
  async answered(): Promise<number> {
    const answers = await Promise.allSettled(this.people.map((person) => untilAnswered(person)));
    return answers.filter(({ status }) => status === 'fulfilled').length;
  }

  private act(person: Person): void {
    this.count += 1;
    const choice = this.random.next();
    if (choice < 0.15) person.press(FORGOTTEN_BUTTON, undefined);
    else if (choice < 0.19) person.says('/help');
    else if (choice < 0.25) person.edits(person.says(`slip ${this.count}`), `correction ${this.count}`);
    else person.says(`message ${this.count}, and how was your day?`);
  }
}

const offers =
  (data: string) =>
  ({ buttons }: SeenMessage): boolean =>
    buttons.some(({ callback_data }) => callback_data?.startsWith(data));

async function untilAnswered(person: Person): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    person.says('are you there?');
    const answer = await person.sees(() => true, { timeout: PATIENCE_MS });
    if (offers('image')(answer)) return;
    if (Date.now() > end) throw new Error(`${person.id} hears only: ${answer.text}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
