import { HashingSlots, TooBusyError } from './hashing-slots';

describe('HashingSlots', () => {
  it('lets a few work, a few more wait, and sends the rest away', async () => {
    const slots = new HashingSlots(2, 3);
    let working = 0;
    let most = 0;
    const finish: (() => void)[] = [];
    const work = () =>
      slots.run(async () => {
        most = Math.max(most, ++working);
        await new Promise<void>((resolve) => finish.push(resolve));
        working--;
      });
    const admitted = [work(), work(), work(), work(), work()];
    await expect(work()).rejects.toThrow(TooBusyError);
    expect(finish).toHaveLength(2);
    for (let done = 0; done < 5; done++) {
      finish[done]!();
      await admitted[done];
    }
    expect(most).toBe(2);
    const afterwards = work();
    finish[5]!();
    await afterwards;
  });

  it('frees the slot of work that fails', async () => {
    const slots = new HashingSlots(1, 0);
    const failing = () => slots.run(() => Promise.reject(new Error('no')));
    await expect(failing()).rejects.toThrow('no');
    await expect(failing()).rejects.toThrow('no');
  });
});
