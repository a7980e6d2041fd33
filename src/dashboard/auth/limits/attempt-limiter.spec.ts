import { AttemptLimiter } from './attempt-limiter';

describe('AttemptLimiter', () => {
  let now: number;
  const limiter = (capacity = 100) =>
    new AttemptLimiter({ attempts: 3, windowMs: 1000, capacity }, () => now);
  beforeEach(() => (now = 5));

  it('refuses beyond the limit, tells how long to wait, and lets in again then', () => {
    const tested = limiter();
    for (const at of [100, 200, 300]) {
      now = at;
      expect(tested.take('a')).toBe(0);
    }
    now = 400;
    expect(tested.take('a')).toBe(700);
    now = 1099;
    expect(tested.take('a')).toBe(1);
    now = 1100;
    expect(tested.take('a')).toBe(0);
    expect(tested.take('a')).toBe(100);
  });

  it('counts each key apart', () => {
    const tested = limiter();
    for (let time = 0; time < 3; time++) tested.take('a');
    expect(tested.take('b')).toBe(0);
  });

  it('does not count what was given back or refused', () => {
    const tested = limiter();
    for (let time = 0; time < 10; time++) {
      expect(tested.take('a')).toBe(0);
      tested.giveBack('a');
    }
    for (let time = 0; time < 3; time++) tested.take('a');
    for (let time = 0; time < 10; time++) expect(tested.take('a')).toBe(1000);
    tested.giveBack('a');
    expect(tested.take('a')).toBe(0);
  });

  it('forgets whoever tried longest ago when it knows too many', () => {
    const tested = limiter(2);
    tested.take('a');
    tested.take('b');
    tested.take('a');
    tested.take('a');
    tested.take('c');
    expect(tested.take('a')).toBe(1000);
    for (let time = 0; time < 3; time++) expect(tested.take('b')).toBe(0);
  });
});
