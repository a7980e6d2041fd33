import { type Trace } from './trace';
import { TraceMemory } from './trace-memory';

const trace = (version: string | undefined): Trace => ({
  began: 0,
  version,
  kinds: [],
  lives: Buffer.alloc(0),
});

describe('TraceMemory', () => {
  const memory = new TraceMemory();
  afterAll(() => memory.forget());

  it('knows who lives in a day until that is packed anew', () => {
    const days = memory.peopleOfDays();
    days.remember(trace('1'), Int32Array.of(3, 5));
    expect(memory.peopleOfDays().of(trace('1'))).toEqual(Int32Array.of(3, 5));
    expect(days.of(trace('2'))).toBeUndefined();
    days.remember(trace('2'), Int32Array.of(5));
    expect(days.of(trace('1'))).toBeUndefined();
    expect(days.of(trace('2'))).toEqual(Int32Array.of(5));
  });

  it('knows nothing of a day that is not packed, as more may happen in it', () => {
    const days = memory.peopleOfDays();
    days.remember({ ...trace(undefined), began: 1 }, Int32Array.of(1));
    expect(days.of({ ...trace(undefined), began: 1 })).toBeUndefined();
  });

  it('forgets all of it once it is too much, but for whoever is at it', () => {
    const days = memory.peopleOfDays();
    days.remember(trace('large'), new Int32Array(16 * 1024 * 1024));
    expect(memory.peopleOfDays()).not.toBe(days);
    expect(memory.peopleOfDays().of(trace('large'))).toBeUndefined();
    expect(days.of(trace('large'))).toBeDefined();
  });

  it('forgets it when nobody asks for a while', () => {
    jest.useFakeTimers();
    const idle = new TraceMemory();
    const days = idle.peopleOfDays();
    jest.advanceTimersByTime(9 * 60_000);
    expect(idle.peopleOfDays()).toBe(days);
    jest.advanceTimersByTime(9 * 60_000);
    expect(idle.peopleOfDays()).toBe(days);
    jest.advanceTimersByTime(11 * 60_000);
    expect(idle.peopleOfDays()).not.toBe(days);
    idle.forget();
    jest.useRealTimers();
  });
});
