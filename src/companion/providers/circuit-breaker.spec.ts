import { CircuitBreaker } from './circuit-breaker';

describe('CircuitBreaker', () => {
  let now = 0;
  beforeEach(() => {
    now = 0;
    jest.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => jest.restoreAllMocks());

  const tired = (): CircuitBreaker => {
    const breaker = new CircuitBreaker({ failures: 2, restMs: 100, longestRestMs: 350 });
    breaker.failed();
    breaker.failed();
    return breaker;
  };

  it('lets everyone in until so many fail in a row', () => {
    const breaker = new CircuitBreaker({ failures: 2 });
    for (let each = 0; each < 5; each++) {
      breaker.failed();
      expect(breaker.enter()).toBe(true);
      breaker.succeeded();
    }
    breaker.failed();
    breaker.failed();
    expect(breaker.enter()).toBe(false);
    expect(breaker.isOpen).toBe(true);
  });

  it('lets one look after a rest, and all when that one succeeds', () => {
    const breaker = tired();
    now = 99;
    expect(breaker.enter()).toBe(false);
    now = 100;
    expect(breaker.enter()).toBe(true);
    expect(breaker.enter()).toBe(false);
    breaker.succeeded();
    expect(breaker.isOpen).toBe(false);
    expect(breaker.enter()).toBe(true);
  });

  it('rests longer each time that the one who looks fails, up to a limit', () => {
    const breaker = tired();
    for (const rest of [100, 200, 350, 350]) {
      now += rest - 1;
      expect(breaker.enter()).toBe(false);
      now += 1;
      expect(breaker.enter()).toBe(true);
      breaker.failed();
    }
  });

  it('does not rest longer because many noticed at once', () => {
    const breaker = tired();
    for (let each = 0; each < 10; each++) breaker.failed();
    now = 100;
    expect(breaker.enter()).toBe(true);
  });

  it('lets another look if the one who looked learned nothing', () => {
    const breaker = tired();
    now = 100;
    breaker.enter();
    breaker.leave();
    expect(breaker.enter()).toBe(true);
  });

  it('rests at once where more of the same is pointless, and for as long as it was told', () => {
    const breaker = new CircuitBreaker({ failures: 9, restMs: 100 });
    breaker.failed({ atOnce: true });
    expect(breaker.enter()).toBe(false);
    const told = new CircuitBreaker({ failures: 9, restMs: 100 });
    told.failed({ atLeastMs: 5_000 });
    now = 4_999;
    expect(told.enter()).toBe(false);
    now = 5_000;
    expect(told.enter()).toBe(true);
  });
});
