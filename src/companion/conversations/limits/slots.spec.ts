import { within } from './deadline';
import { Slots } from './slots';

describe('Slots', () => {
  it('lets in as many as there is room for, the others in the order in which they came', async () => {
    const slots = new Slots(2);
    const inside: number[] = [];
    const leave: (() => void)[] = [];
    const all = [0, 1, 2, 3].map((who) =>
      slots.run(() => {
        inside.push(who);
        return new Promise<void>((resolve) => (leave[who] = resolve));
      }),
    );
    await Promise.resolve();
    expect(inside).toEqual([0, 1]);
    leave[1]?.();
    await all[1];
    expect(inside).toEqual([0, 1, 2]);
    leave[0]?.();
    await all[0];
    expect(inside).toEqual([0, 1, 2, 3]);
    leave[2]?.();
    leave[3]?.();
    await Promise.all(all);
  });

  it('gives a slot back when the work fails', async () => {
    const slots = new Slots(1);
    await expect(slots.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await slots.run(() => Promise.resolve('next'))).toBe('next');
  });
});

describe('within', () => {
  it('waits for work, but not for ever', async () => {
    expect(await within(60_000, 'brain', Promise.resolve('answer'))).toBe('answer');
    await expect(within(60_000, 'brain', Promise.reject(new Error('no')))).rejects.toThrow('no');
    const never = new Promise(() => undefined);
    await expect(within(10, 'brain', never)).rejects.toThrow('The brain took longer than 0.01 s');
  });
});
