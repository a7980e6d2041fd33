import { CrowdOf } from './crowd-of';
import { Dice } from './dice';
import { type HistoryEvent, type HistoryOptions } from './options';
import { planDays, secondOfVisit } from './rhythm';
import { Teller } from './visit';

const DAY_SECONDS = 86_400;
/** Events are sorted so many seconds at a time, so that memory does not grow with the history. */
const WINDOW_SECONDS = 900;
/** Fewer events a person, and nobody would get to talk. */
const EVENTS_A_PERSON = 6;
const SHORTEST_VISIT = 3;
/**
 * The last day is planned too full, since its last visits are cut off where the history ends, and fuller where few events
 * make chance large.
 */
const surplusOf = ({ events, days }: HistoryOptions): number => 1.08 + 3 / Math.sqrt(events / days);

/**
 * A believable history of a bot, in the order in which it happened: people come by links of unequal quality, like
 * personas of unequal charm, talk much or little (heavy-tailed), return ever more rarely, pay now and then, and some
 * block the bot. The same options give the same history.
 */
export function* history(options: HistoryOptions): Generator<HistoryEvent> {
  const dice = new Dice(options.seed);
  // Days of the history end at the hour of `until`, so that the last is as whole as the others.
  const begin = Math.floor(options.until / 1000) - options.days * DAY_SECONDS;
  const firstDay = Math.floor(begin / DAY_SECONDS);
  const offset = begin % DAY_SECONDS;
  const users = Math.max(1, Math.min(options.users, Math.floor(options.events / EVENTS_A_PERSON)));
  const plan = planDays(dice, { days: options.days, users, firstDay });
  const crowd = new CrowdOf(options);

  let told = 0;
  let waiting: HistoryEvent[] = [];
  const teller = new Teller(dice, options.personas, crowd, (event) => waiting.push(event));
  /** Who comes back on which day, by number. */
  const returning: number[][] = Array.from({ length: options.days }, () => []);
  let ahead = 1;
  let arrived = 0;

  for (let day = 0; day < options.days; day += 1) {
    const visitors = returning[day]!;
    returning[day] = [];
    const newcomers = plan.arrived[day]! - arrived;
    const visits = visitors.length + newcomers;
    const share = plan.activity[day]! / ahead;
    ahead = Math.max(1e-9, ahead - plan.activity[day]!);
    // What is told but not given yet counts too, or the days before would be paid for twice.
    const wanted =
      (options.events - told - waiting.length) * (day === options.days - 1 ? surplusOf(options) : share);
    const mean = visits === 0 ? 0 : wanted / visits;

    const windows: number[][] = Array.from({ length: DAY_SECONDS / WINDOW_SECONDS }, () => []);
    const seconds = new Map<number, number>();
    const isNew = arrived;
    arrived += newcomers;
    for (let index = 0; index < visits; index += 1) {
      const number = index < newcomers ? isNew + index : visitors[index - newcomers]!;
      const second = (secondOfVisit(dice, crowd.at(number).offset) - offset + DAY_SECONDS) % DAY_SECONDS;
      seconds.set(number, second);
      windows[Math.floor(second / WINDOW_SECONDS)]!.push(number);
    }

    let left = wanted;
    let leftVisits = visits;
    for (const [window, numbers] of windows.entries()) {
      for (const number of numbers) {
        const who = crowd.at(number);
        const before = waiting.length;
        const fair = leftVisits > 0 ? left / leftVisits : mean;
        const outcome = teller.visit({
          who,
          begins: begin + day * DAY_SECONDS + seconds.get(number)!,
          isFirst: number >= isNew,
          length: Math.max(SHORTEST_VISIT, Math.round(fair * (0.35 + 0.65 * Math.min(8, who.talk)))),
        });
        left -= waiting.length - before;
        leftVisits -= 1;
        if (!outcome.blocked || dice.chance(0.1)) plant(day, number, who.loyalty);
      }
      const end = (begin + day * DAY_SECONDS + (window + 1) * WINDOW_SECONDS) * 1000;
      const [now, later] = parted(waiting, end);
      waiting = later;
      for (const event of now) {
        if (told >= options.events || event.at > options.until) continue;
        told += 1;
        yield event;
      }
    }
  }
  for (const event of waiting.sort(byTime)) {
    if (told >= options.events || event.at > options.until) return;
    told += 1;
    yield event;
  }

  /** When somebody comes again, if ever: tomorrow most likely, and the longer it takes the less likely (a power law). */
  function plant(day: number, number: number, loyalty: number): void {
    if (!dice.chance(loyalty)) return;
    const gap = Math.min(400, Math.floor(dice.pareto(0.95 + loyalty)));
    returning[day + gap]?.push(number);
  }
}

function parted(events: readonly HistoryEvent[], end: number): [HistoryEvent[], HistoryEvent[]] {
  const now: HistoryEvent[] = [];
  const later: HistoryEvent[] = [];
  for (const event of events) (event.at < end ? now : later).push(event);
  return [now.sort(byTime), later];
}

const byTime = (a: HistoryEvent, b: HistoryEvent): number => a.at - b.at;
