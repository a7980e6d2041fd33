import { type Update } from '@grammyjs/types';
import { updateOf } from '../../../../test/support/update-samples';
import { defaultTimings } from '../timings';
import { type GetUpdates, PollingLoop } from './polling-loop';
import { UpdateIntake } from './update-intake';

/** A Telegram that answers each poll with what the test says. */
class Answers {
  readonly requests: GetUpdates[] = [];
  private readonly planned: (() => Update[] | Promise<Update[]>)[] = [];
  readonly stop = new AbortController();

  answer(...answers: (() => Update[] | Promise<Update[]>)[]): this {
    this.planned.push(...answers);
    return this;
  }

  getUpdates = async (request: GetUpdates): Promise<Update[]> => {
    this.requests.push(request);
    const next = this.planned.shift();
    if (!next) this.stop.abort();
    return next ? next() : [];
  };
  open = (): Promise<void> => Promise.resolve();
  onAnswer = (): void => undefined;
  onFailure = (): Promise<void> => Promise.resolve();
}

const message = (id: number): Update => updateOf('message', { message_id: 1, chat: { id }, date: 1 }, id);
const offsets = ({ requests }: Answers): unknown[] => requests.map(({ offset }) => offset);

describe('PollingLoop', () => {
  const handled: number[] = [];
  let intake: UpdateIntake;
  const loopOver = (answers: Answers, timings = {}): PollingLoop =>
    new PollingLoop(answers, intake, { ...defaultTimings, heldPollMs: 1, ...timings });

  beforeEach(() => {
    handled.length = 0;
    intake = new UpdateIntake({
      handle: ({ update_id: id }) => Promise.resolve(void handled.push(id)),
      settled: () => Promise.resolve(),
    });
  });

  it('asks for an answer at once until it has one, and then waits for updates', async () => {
    const answers = new Answers().answer(
      () => Promise.reject(new Error('away')),
      () => [],
      () => [message(5)],
      () => Promise.reject(new Error('away')),
    );
    await loopOver(answers).run(answers.stop.signal);
    expect(answers.requests.map(({ timeout }) => timeout)).toEqual([0, 0, 50, 50, 0]);
    expect(offsets(answers)).toEqual([undefined, undefined, undefined, 6, 6]);
  });

  it('never acknowledges what arrives while it is being stopped', async () => {
    const answers = new Answers();
    answers.answer(() => {
      answers.stop.abort();
      return [message(5)];
    });
    const loop = loopOver(answers);
    await loop.run(answers.stop.signal);
    await loop.close();
    expect(handled).toEqual([]);
    expect(offsets(answers)).toEqual([undefined]);
  });

  it('confirms once more only what Telegram does not know yet', async () => {
    const answers = new Answers().answer(
      () => [message(5)],
      () => [],
    );
    const loop = loopOver(answers);
    await loop.run(answers.stop.signal);
    await loop.close();
    expect(offsets(answers)).toEqual([undefined, 6, 6]);
  });

  it('forgets no offset that Telegram does not know yet', async () => {
    const answers = new Answers().answer(
      () => [message(5)],
      () => Promise.reject(new Error('away for a week')),
      () => [],
    );
    await loopOver(answers, { forgetOffsetAfterMs: 0 }).run(answers.stop.signal);
    expect(offsets(answers)).toEqual([undefined, 6, 6, undefined]);
  });
});
