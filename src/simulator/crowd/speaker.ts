import { type Occasion, type Phrasebook } from './lines/phrasebook';
import { type Random } from './random';

/** Finds words, and does not repeat itself before everything was said once. */
export class Speaker {
  private readonly said = new Set<string>();

  constructor(
    private readonly book: Phrasebook,
    private readonly random: Random,
  ) {}

  line(occasion: Occasion): string {
    return this.fresh(this.book[occasion]);
  }

  /** Something that fits what the other one said: an answer, what comes to mind, or whatever is on one's own. */
  reactionTo(said: string): string {
    const [, associations] = this.book.associations.find(([about]) => about.test(said)) ?? [];
    if (associations && this.random.chance(0.35)) return this.fresh(associations);
    if (said.includes('?') && this.random.chance(0.6)) return this.line('answers');
    const mood = this.random.next();
    if (mood < 0.35) return this.line('questions');
    if (mood < 0.65) return this.line('facts');
    return this.line(mood < 0.85 ? 'feelings' : 'answers');
  }

  private fresh(lines: readonly string[]): string {
    const unsaid = lines.filter((line) => !this.said.has(line));
    if (unsaid.length === 0) for (const line of lines) this.said.delete(line);
    const line = this.random.pick(unsaid.length > 0 ? unsaid : lines);
    this.said.add(line);
    return line;
  }
}
