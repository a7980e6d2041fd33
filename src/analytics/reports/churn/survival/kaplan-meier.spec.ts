import fc from 'fast-check';
import { kaplanMeier, type Lifetimes } from './kaplan-meier';

/** Weeks in remission of children with leukaemia (Freireich et al., Blood 1963); `+` where it had not ended. */
const WEEKS = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+';
const lives = WEEKS.split(' ').map((word) => ({ day: parseInt(word), isOver: !word.endsWith('+') }));
const TREATED: Lifetimes[] = [...new Set(lives.map(({ day }) => day))].map((day) => ({
  day,
  events: lives.filter((life) => life.day === day && life.isOver).length,
  censored: lives.filter((life) => life.day === day && !life.isOver).length,
}));

const lifetimes = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 0, max: 300 }),
    events: fc.integer({ min: 0, max: 4 }),
    censored: fc.integer({ min: 0, max: 4 }),
  }),
  { selector: ({ day }) => day, maxLength: 30 },
);

describe('Kaplan and Meier', () => {
  it('gives what the textbooks give for 6-mercaptopurine', () => {
    const steps = kaplanMeier(TREATED);
    expect(steps.map(({ day, atRisk, survival }) => [day, atRisk, Number(survival.toFixed(3))])).toEqual([
      [6, 21, 0.857],
      [7, 17, 0.807],
      [10, 15, 0.753],
      [13, 12, 0.69],
      [16, 11, 0.627],
      [22, 7, 0.538],
      [23, 6, 0.448],
    ]);
    // Of R: survfit(conf.type = "log-log").
    expect(steps[0]).toMatchObject({ low: expect.closeTo(0.6197, 3), high: expect.closeTo(0.9516, 3) });
    expect(steps[6]).toMatchObject({ low: expect.closeTo(0.188, 3), high: expect.closeTo(0.6801, 3) });
  });

  it('is the share that is left where nobody is censored, and falls within its band', () => {
    fc.assert(
      fc.property(lifetimes, (some) => {
        const whole = some.map((life) => ({ ...life, censored: 0 }));
        const all = whole.reduce((sum, { events }) => sum + events, 0);
        for (const { day, survival } of kaplanMeier(whole)) {
          const later = whole.filter((life) => life.day > day).reduce((sum, { events }) => sum + events, 0);
          expect(survival).toBeCloseTo(later / all, 9);
        }
        let before = 1;
        for (const { survival, low, high } of kaplanMeier(some)) {
          expect(survival).toBeLessThan(before);
          expect([0 <= low, low <= survival, survival <= high, high <= 1]).toEqual([true, true, true, true]);
          before = survival;
        }
      }),
    );
  });
});
