import { Logger } from '@nestjs/common';
import { type Update } from '@grammyjs/types';
import { updateOf } from '../../../../test/support/update-samples';
import { UpdateIntake } from './update-intake';

const message = (id: number, chat = id): Update =>
  updateOf('message', { message_id: 1, chat: { id: chat }, date: 1 }, id);
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
const settled = (): Promise<void> => Promise.resolve();
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('UpdateIntake', () => {
  beforeAll(() => Logger.overrideLogger(false));
  it('handles an update once, though it is shown again while in hand and when done', async () => {
    const handled: number[] = [];
    const intake = new UpdateIntake({
      handle: (update) => Promise.resolve(void handled.push(update.update_id)),
      settled,
    });
    expect(intake.take([message(1), message(2)])).toBe(2);
    expect(intake.take([message(1), message(2), message(3)])).toBe(1);
    await turn();
    expect(intake.take([message(1)])).toBe(0);
    expect(handled).toEqual([1, 2, 3]);
    expect(intake.lowestHeld).toBeUndefined();
  });

  it('lets no more than a thousand handlers go, and then waits for them', async () => {
    const intake = new UpdateIntake({ handle: () => new Promise(() => undefined), settled });
    for (let from = 0; from < 1500; from += 100) {
      intake.take(range(from, from + 100).map((id) => message(id)));
      await turn();
      intake.letGoAfter(0);
      await turn();
    }
    expect(intake.lowestHeld).toBeLessThan(1000);
    expect(intake.holding).toBeGreaterThanOrEqual(500);
    expect(intake.isFull).toBe(true);
  });

  it('remembers no more than it needs', async () => {
    const handled: number[] = [];
    const intake = new UpdateIntake({
      handle: (update) => Promise.resolve(void handled.push(update.update_id)),
      settled,
    });
    for (let from = 0; from < 3000; from += 100) {
      intake.take(range(from, from + 100).map((id) => message(id)));
      await turn();
    }
    expect(intake.take([message(2999), message(2000)])).toBe(0);
    expect(intake.take([message(0)])).toBe(1);
  });

  it('begins nothing after it was closed, and holds what has not begun', async () => {
    const begun: number[] = [];
    let end = (): void => undefined;
    const first = new Promise<void>((resolve) => (end = resolve));
    const intake = new UpdateIntake({
      handle: ({ update_id: id }) => {
        begun.push(id);
        return first;
      },
      settled,
    });
    intake.take([message(1, 7), message(2, 7)]);
    await turn();
    const closed = intake.close();
    expect(intake.take([message(3, 8)])).toBe(0);
    end();
    await closed;
    await turn();
    expect(begun).toEqual([1]);
    expect(intake.lowestHeld).toBe(2);
  });
});
