import { type Visitor } from './visitor';

/** How somebody spends a visit to the bot. */
export interface Habit {
  name: 'chatty' | 'painter' | 'hesitant' | 'collector' | 'buyer' | 'blocker' | 'night-owl';
  visit: (visitor: Visitor) => Promise<void>;
  /** How long they stay away between visits, in units of the crowd's pace, from and to. */
  away: readonly [number, number];
}

export type HabitName = Habit['name'];

const habit = (
  name: HabitName,
  away: readonly [number, number],
  visit: (visitor: Visitor) => Promise<void>,
): Habit => ({
  name,
  away,
  visit,
});

export const habits: Readonly<Record<HabitName, Habit>> = {
  chatty: habit('chatty', [80, 480], async (visitor) => {
    await visitor.arrive();
    await visitor.chat(6, 14);
    if (visitor.random.chance(0.4)) await visitor.askForPicture();
    await visitor.sayGoodbye();
  }),
  painter: habit('painter', [120, 540], async (visitor) => {
    await visitor.arrive();
    await visitor.chat(1, 3);
    for (let pictures = visitor.random.between(1, 3); pictures > 0; pictures -= 1) {
      await visitor.askForPicture();
      if (visitor.random.chance(0.6)) await visitor.refreshPicture();
    }
  }),
  hesitant: habit('hesitant', [800, 3600], async (visitor) => {
    await visitor.arrive();
    if (visitor.random.chance(0.3)) await visitor.askForHelp();
    if (visitor.random.chance(0.5)) await visitor.chat(1, 2);
  }),
  collector: habit('collector', [120, 600], async (visitor) => {
    for (let personas = visitor.random.between(1, 3); personas > 0; personas -= 1) {
      await visitor.arriveAnew();
      await visitor.chat(1, 4);
    }
    if (visitor.random.chance(0.2)) await visitor.pressOldButton();
    if (visitor.random.chance(0.3)) await visitor.clear();
  }),
  buyer: habit('buyer', [160, 720], async (visitor) => {
    await visitor.arrive();
    await visitor.chat(3, 8);
    await visitor.askForPicture();
    if (visitor.random.chance(0.5)) await visitor.buyPremium();
  }),
  blocker: habit('blocker', [600, 2400], async (visitor) => {
    visitor.unblock();
    await visitor.arrive();
    await visitor.chat(1, 3);
    if (visitor.random.chance(0.7)) visitor.block();
  }),
  'night-owl': habit('night-owl', [240, 960], async (visitor) => {
    await visitor.arrive();
    await visitor.chat(4, 10);
    if (visitor.random.chance(0.3)) await visitor.sendSomething();
    if (visitor.random.chance(0.2)) await visitor.clear();
  }),
};
