import { Brain, type PicturePrompt, type Scene, type SceneState } from '../../../src/companion/brain/brain';
import { type Person } from '../../../src/simulator/people/person';
import { BotHouse } from '../../support/bot-house';
import { dataOf, meet, press } from '../../support/storyteller';
import { until } from '../../support/until';

/** Thinks as the test says. */
class PuppetBrain extends Brain {
  readonly model = 'puppet-1';
  said: string[] = [];
  answer: (said: string) => Promise<string> = (said) => Promise.resolve(`You said: ${said}`);

  state({ state }: Scene): Promise<SceneState> {
    const turn = (state?.turn ?? 0) + 1;
    return Promise.resolve({ turn, beat: 0, place: '', mood: '', facts: {}, notes: null });
  }
  dialogue({ said }: Scene): Promise<string> {
    this.said.push(said);
    return this.answer(said);
  }
  picturePrompt(): Promise<PicturePrompt> {
    return Promise.reject(new Error('no eye for pictures'));
  }
}

describe('turns', () => {
  let house: BotHouse;
  let brain: PuppetBrain;
  let ada: Person;
  let bob: Person;
  beforeEach(async () => {
    brain = new PuppetBrain();
    house = await BotHouse.open({ brain });
    ada = house.telegram.person({ firstName: 'Ada' });
    bob = house.telegram.person({ firstName: 'Bob' });
    await Promise.all([meet(ada), meet(bob)]);
  });
  afterEach(() => house.close());

  const statuses = async (): Promise<string[]> =>
    (await house.database.query<{ status: string }>('SELECT status FROM turns')).map(({ status }) => status);

  it('let nobody wait for a slow answer to somebody else', async () => {
    let release = (): void => undefined;
    brain.answer = (said) =>
      said === 'slow'
        ? new Promise((resolve) => (release = () => resolve('At last.')))
        : Promise.resolve('Quick.');
    ada.says('slow');
    await until('the slow thought', () => brain.said.includes('slow'));
    bob.says('hi');
    await bob.sees('Quick.');
    ada.says('and this');
    ada.says('and that');
    await until(
      'both to wait',
      async () => (await statuses()).filter((each) => each === 'pending').length === 3,
    );
    release();
    await ada.sees('At last.');
    await ada.sees('Quick.');
    await until('one answer to both', () => brain.said.at(-1) === 'and this\nand that');
  });

  it('split what is too long for one message, and tell it as one', async () => {
    const paragraph = `${'<b>&amp; so on</b> 👋🏽 '.repeat(60)}end.`;
    const long = Array.from({ length: 8 }, () => paragraph).join('\n\n');
    brain.answer = () => Promise.resolve(long);
    ada.says('tell me everything');
    await ada.sees((message) => dataOf(message).includes('image'));
    const told = await until('the event', () => house.eventsOf('ai_message', ada)[1]);
    expect(told.payload.message).toBe(long);
    const pieces = ada.messages.filter(({ text }) => text?.startsWith('<b>&amp; so on'));
    expect(pieces.length).toBeGreaterThan(1);
    expect(pieces.map(({ text }) => text).join('\n\n')).toBe(long);
    expect(pieces.slice(0, -1).flatMap(dataOf)).toEqual([]);
  });

  it('survive a restart: what was asked before is answered after', async () => {
    brain.answer = () => new Promise(() => undefined);
    ada.says('before');
    await until('the thought', () => brain.said.includes('before'));
    const closed = house.stop();
    brain.answer = (said) => Promise.resolve(`Sorry for the wait: ${said}`);
    await closed;
    expect(await statuses()).toEqual(['pending']);
    await house.launch();
    await ada.sees('Sorry for the wait: before');
    await until('the turn to be done', async () => (await statuses()).every((status) => status === 'done'));
  });

  it('apologise honestly when the brain fails for good', async () => {
    brain.answer = () => Promise.reject(new Error('out of order'));
    ada.says('hello');
    expect((await ada.sees()).text).toContain('could not answer');
    expect(brain.said).toHaveLength(3);
    expect((await house.event('reply_failed', ada)).payload.reason).toBe('Error');
    brain.answer = () => Promise.resolve('Here I am.');
    ada.says('hello again');
    await ada.sees('Here I am.');
  });

  it('take nothing for a picture that failed', async () => {
    await press(ada, 'image');
    expect((await ada.sees()).text).toContain('did not work out');
    ada.says('/premium');
    expect((await ada.sees()).text).toContain('12 pictures left');
  });

  it('are delivered when Telegram takes messages again', async () => {
    house.telegram.faults.next('sendMessage', { kind: 'error', code: 500, description: 'Internal' }, 1, {
      chatId: ada.id,
    });
    ada.says('hello');
    await ada.sees('You said: hello');
    expect(brain.said).toEqual(['hello']);
  });

  it('end where the user has blocked the bot', async () => {
    let release = (): void => undefined;
    brain.answer = () => new Promise((resolve) => (release = () => resolve('Too late.')));
    ada.says('hello');
    await until('the thought', () => brain.said.includes('hello'));
    ada.blocks();
    release();
    expect((await house.event('reply_failed', ada)).payload.reason).toContain('403');
    expect(await statuses()).toEqual(['failed']);
  });
});
