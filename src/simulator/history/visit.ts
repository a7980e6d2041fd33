import { type CrowdOf, type Somebody } from './crowd-of';
import { type Dice } from './dice';
import { answers, commands, prompts, refusals } from './languages';
import { type HistoryEvent, type HistoryPersona } from './options';

const PLANS = [
  { plan: 'week', stars: 75 },
  { plan: 'month', stars: 250 },
] as const;
/** As if the greeting had been tried in two ways from the first day on, without a difference. */
const GREETINGS = ['plain', 'inviting'] as const;
/** What a model reads before the first word, then of each line; and about how long a token is. */
const CARD_TOKENS = 420;
const LINE_TOKENS = 24;
const LETTERS_OF_TOKEN = 4;
/** Where the events of an answer stand behind those of its question. */
const ANSWERED = 500;

export interface Visit {
  who: Somebody;
  /** Seconds since the epoch. */
  begins: number;
  isFirst: boolean;
  /** About how many events it is to have. */
  length: number;
}

/** How somebody's visit ended for those who plan the next. */
export interface Outcome {
  end: number;
  blocked: boolean;
}

/** Tells visits as the events that the bot would have published. */
export class Teller {
  private updateId = 400_000_000;

  constructor(
    private readonly dice: Dice,
    private readonly personas: readonly HistoryPersona[],
    private readonly crowd: CrowdOf,
    private readonly tell: (event: HistoryEvent) => void,
  ) {}

  visit({ who, begins, isFirst, length }: Visit): Outcome {
    const { dice } = this;
    const favourite = dice.chance(0.82) ? who.favourite : dice.below(this.personas.length);
    const persona = this.personas[favourite]!;
    const story = dice.pick(persona.stories);
    const charm = this.crowd.charmOf(favourite);
    let at = begins;
    let told = 0;
    const say = (name: string, rest: Partial<HistoryEvent> = {}, withPersona = true): void => {
      told += 1;
      this.tell({
        name,
        clientId: who.clientId,
        at: at * 1000,
        person: who.person,
        ...(withPersona && { personaId: persona.id, personaName: persona.name }),
        ...rest,
        meta: { updateId: this.updateId, sequence: 0, chatId: who.clientId, ...rest.meta },
      });
    };
    const next = (seconds: number): void => {
      at += Math.max(1, Math.round(seconds));
      this.updateId += 1;
    };

    if (isFirst) {
      say('start_command', { meta: who.source ? { payload: who.source } : {} }, false);
      const variant = GREETINGS[who.clientId % GREETINGS.length]!;
      say('experiment_exposed', { meta: { experimentId: 'welcome_text', variant, sequence: 1 } }, false);
      next(2 + dice.exponential(9));
      // Some look in and go.
      if (dice.chance(0.12)) return { end: at, blocked: this.leaves(who, at, 0.2) };
      say('persona_selected');
      next(2 + dice.exponential(7));
    } else if (dice.chance(0.35)) {
      say('chat_continued', story ? { meta: { storyId: story.id } } : {});
      next(2 + dice.exponential(4));
    }
    if (story && (isFirst || dice.chance(0.25))) {
      say('story_selected', { meta: { storyId: story.id, storyTitle: story.title } });
      next(4 + dice.exponential(12));
    }
    while (told < length) {
      const mark = dice.next();
      if (mark < 0.05 + 0.14 * who.paints)
        this.picture(say, () => next(6 + dice.exponential(14)), story?.title);
      else if (mark < 0.21) this.aside(mark, say);
      else {
        say('user_message', { message: this.line(who), meta: { kind: this.kind() } });
        if (dice.chance(0.006))
          say('reply_failed', { meta: { reason: dice.pick(refusals), sequence: ANSWERED } });
        else {
          const latencyMs = Math.round(600 + dice.exponential(1300));
          at += Math.round(latencyMs / 1000);
          const message = this.answer();
          // What was said before is read again with every message.
          const tokens = {
            tokensIn: CARD_TOKENS + told * LINE_TOKENS,
            tokensOut: Math.ceil(message.length / LETTERS_OF_TOKEN),
          };
          say('ai_message', {
            message,
            meta: { latencyMs, model: 'scripted', ...tokens, estimated: true, sequence: ANSWERED },
          });
        }
      }
      next(6 + dice.exponential(26));
    }
    if (dice.chance(0.004 + 0.02 * who.pays * charm)) at = this.buys(say, next, () => at);
    return { end: at, blocked: this.leaves(who, at, (0.012 / charm) * (isFirst ? 3 : 1)) };
  }

  private picture(say: Say, next: () => void, place = ''): void {
    const { dice } = this;
    const prompt = `${dice.pick(prompts.subjects)}, ${place}, ${dice.pick(prompts.looks)}, ${dice.pick(prompts.moods)}`;
    let pictureId = dice.uuid();
    const painted = (refreshOf?: string): void =>
      say('image_generated', {
        prompt,
        negativePrompt: prompts.negative,
        meta: {
          pictureId,
          width: 832,
          height: 1216,
          seed: dice.bits(),
          latencyMs: Math.round(1800 + dice.exponential(3500)),
          sequence: ANSWERED,
          ...(refreshOf && { refreshOf }),
        },
      });
    say('command', { message: '/image', meta: { command: 'image' } }, false);
    painted();
    while (dice.chance(0.28)) {
      next();
      say('image_refresh', { meta: { pictureId } });
      const before = pictureId;
      pictureId = dice.uuid();
      painted(before);
    }
  }

  /** @param mark below 0.21, what is left of the die that was cast */
  private aside(mark: number, say: Say): void {
    const { dice } = this;
    const command = dice.pick(commands);
    if (mark > 0.2) say('button_pressed', { meta: { data: 'personas' } }, false);
    else if (mark > 0.19) say('command', { message: command, meta: { command: command.slice(1) } }, false);
    else if (mark > 0.18)
      say('message_edited', { message: 'I meant something else', meta: { kind: 'text' } }, false);
    else if (mark > 0.175) say('chat_cleared');
    else if (mark > 0.173) say('inline_query', { message: dice.pick(prompts.subjects) }, false);
    else if (mark > 0.171) say('premium_action', { meta: { action: 'credits_spent' } }, false);
    else say('button_pressed', { meta: { data: 'image' } }, false);
  }

  private buys(say: Say, next: (seconds: number) => void, now: () => number): number {
    const { dice } = this;
    const { plan, stars } = dice.pick(PLANS);
    const chargeId = dice.uuid();
    const act = (action: string, rest: Record<string, unknown> = {}): void =>
      say('premium_action', { meta: { action, plan, stars, ...rest } }, false);
    act('invoice_shown');
    next(8 + dice.exponential(30));
    if (dice.chance(0.35)) return now();
    act('pre_checkout');
    next(3);
    act('paid', { chargeId });
    if (dice.chance(0.03)) {
      next(600 + dice.exponential(4000));
      act('refunded', { chargeId });
    }
    return now();
  }

  private leaves(who: Somebody, at: number, chance: number): boolean {
    if (!this.dice.chance(chance)) return false;
    this.updateId += 1;
    this.tell({
      name: 'bot_blocked',
      clientId: who.clientId,
      at: (at + 30 + this.dice.below(600)) * 1000,
      person: who.person,
      meta: { updateId: this.updateId, sequence: 0, chatId: who.clientId },
    });
    return true;
  }

  private line({ tongue }: Somebody): string {
    const { dice } = this;
    const mark = dice.next();
    if (mark < 0.15) return dice.pick(tongue.closings);
    if (mark < 0.3) return `${dice.pick(tongue.openings)}, ${dice.pick(tongue.middles)}`;
    return `${dice.pick(tongue.openings)}, ${dice.pick(tongue.middles)}, ${dice.pick(tongue.closings)}`;
  }

  private answer(): string {
    const { dice } = this;
    const end = dice.pick(answers.closings);
    return dice.chance(0.3)
      ? `${dice.pick(answers.openings)} ${end}`
      : `${dice.pick(answers.openings)} ${dice.pick(answers.middles)} ${end}`;
  }

  private kind(): string {
    const mark = this.dice.next();
    return mark < 0.95 ? 'text' : mark < 0.98 ? 'sticker' : mark < 0.99 ? 'voice' : 'photo';
  }
}

type Say = (name: string, rest?: Partial<HistoryEvent>, withPersona?: boolean) => void;
