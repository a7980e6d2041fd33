import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PersonaLibrary } from '../../personas/persona-library';
import { type Line, type Scene, type SceneState } from '../brain';
import { ScriptedBrain } from './scripted-brain';

/** A conversation as the bot has it, for specs: history of forty lines, state through JSON as through Postgres. */
class TestingConversation {
  readonly brain = new ScriptedBrain();
  readonly answers: string[] = [];
  state?: SceneState;
  private readonly history: Line[] = [];

  constructor(
    readonly storyId = 'mira-ship-that-answers',
    readonly userName = 'Jo',
  ) {}

  scene(said: string): Scene {
    const found = new PersonaLibrary().findStory(this.storyId);
    if (!found) throw new Error(`There is no story ${this.storyId}`);
    const { userName, state, history } = this;
    return { ...found, userName, history: history.slice(-40), said, ...(state && { state }) };
  }

  async say(said: string): Promise<string> {
    const scene = this.scene(said);
    const state = JSON.parse(JSON.stringify(await this.brain.state(scene))) as SceneState;
    const answer = await this.brain.dialogue(scene, state);
    this.state = state;
    this.history.push({ speaker: 'user', text: said }, { speaker: 'persona', text: answer });
    this.answers.push(answer);
    return answer;
  }
}

const storyIds = new PersonaLibrary().all().flatMap(({ stories }) => stories.map(({ id }) => id));
/** What a curious, friendly person may say in twenty turns, none of it an answer to anything in particular. */
const smallTalk = [
  'Hi!', 'I would try it', 'yes', 'my sister, long ago', 'how old are you?', 'no, better not', 'I like old maps',
  'who is that?', 'let us go in', 'a red umbrella', 'I had soup for lunch', 'ok', 'what do you like?', 'go on',
  'that is beautiful', 'I walk along the river', 'sure', 'tell me a joke', 'and you?', 'a quiet place',
]; // prettier-ignore

describe('an answer', () => {
  it('is the same for the same state and words', async () => {
    const [one, other] = [new TestingConversation(), new TestingConversation()];
    for (const said of smallTalk) expect(await one.say(said)).toBe(await other.say(said));
    expect(one.state).toEqual(other.state);
  });

  it.each(storyIds)('says nothing twice in twenty turns of %s', async (storyId) => {
    const talk = new TestingConversation(storyId);
    for (const said of smallTalk) await talk.say(said);
    const sentences = talk.answers
      .flatMap((answer) => answer.split(/(?<=[.?!])\s+/))
      .filter(({ length }) => length > 35);
    expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([]);
  });

  it.each(storyIds)('asks back in about half of the turns of %s, and comes to the end', async (storyId) => {
    const talk = new TestingConversation(storyId);
    for (const said of smallTalk) await talk.say(said);
    const asking = talk.answers.filter((answer) => answer.includes('?')).length;
    expect(asking).toBeGreaterThanOrEqual(8);
    expect(asking).toBeLessThanOrEqual(17);
    expect(talk.state?.beat).toBe(6);
  });

  it.each(storyIds)('is never empty, too long or half a sign, whatever is said to %s', async (storyId) => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        '',
        '\uD83D',
        'شكرا',
        '<b>',
        '{name} {it}',
        '?'.repeat(4096),
        '😀'.repeat(2000),
        'my '.repeat(1300),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 4 }), async (messages) => {
        const talk = new TestingConversation(storyId, messages[0]);
        for (const said of messages) {
          const answer = await talk.say(said);
          expect(answer.trim()).not.toBe('');
          expect(answer.length).toBeLessThanOrEqual(3500);
          expect(answer.isWellFormed()).toBe(true);
          expect(JSON.stringify(talk.state)).not.toMatch(/\\ud[89a-f]/i);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('reads 4096 letters of anything in a moment', async () => {
    const talk = new TestingConversation();
    const begun = performance.now();
    for (const unit of ['a', 'my ', 'i like ', "i'm a ", '1+', 'ha', '<', 'и', ' the the']) {
      await talk.say(unit.repeat(Math.ceil(4096 / unit.length)).slice(0, 4096));
    }
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

describe('what is remembered', () => {
  it('is the name, and it is used', async () => {
    const talk = new TestingConversation();
    expect(await talk.say('my name is ada')).toContain('Ada');
    expect(await talk.say('what is my name?')).toContain('Ada');
    expect(await talk.say('bye')).not.toContain('Jo');
  });

  it('is what was told, and comes up again unasked', async () => {
    const talk = new TestingConversation();
    await talk.say('I really love old boats');
    for (const said of ['ok', 'yes', 'hm', 'yes', 'a friend', 'no', 'yes', 'well', 'yes'])
      await talk.say(said);
    expect(talk.answers.slice(1).join(' ')).toContain('old boats');
    expect(await talk.say('what do I like?')).toContain('old boats');
  });

  it('stays small, however much is told', async () => {
    const talk = new TestingConversation();
    const long = 'x'.repeat(300);
    for (let i = 0; i < 120; i++)
      await talk.say(`I like ${long}${i}. My name is Name${i}. I live in Town ${i}. I love thing ${i}`);
    expect(JSON.stringify(talk.state).length).toBeLessThan(4000);
  });

  it('may have been noted by another brain, or by nobody who knew how', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), async (stored, said) => {
        const talk = new TestingConversation();
        talk.state = stored as never;
        expect((await talk.say(said)).trim()).not.toBe('');
        talk.state = { turn: stored, beat: stored, facts: stored, notes: stored } as never;
        expect((await talk.say(said)).trim()).not.toBe('');
      }),
      { numRuns: 60 },
    );
  });
});

describe('tact', () => {
  it('leaves the story when somebody is in need, and stays with it for a turn', async () => {
    const talk = new TestingConversation();
    await talk.say('hi');
    const before = talk.state?.beat;
    expect(await talk.say('I want to kill myself')).toMatch(/findahelpline/);
    expect(await talk.say('ok')).toMatch(/still here|writing on/);
    expect(talk.state?.beat).toBe(before);
  });

  it('says honestly that it is invented', async () => {
    expect(await new TestingConversation().say('are you a real person?')).toMatch(/made up/);
  });

  it('meets another language with a sentence in it', async () => {
    expect(await new TestingConversation().say('Привет, как дела?')).toContain('по-английски');
    expect(await new TestingConversation().say('Hola, ¿cómo estás?')).toContain('inglés');
  });

  it('takes up the choice that was offered', async () => {
    const talk = new TestingConversation();
    for (const said of ['answer it', 'yes', 'my brother']) await talk.say(said);
    expect(await talk.say('ask what they look for')).toContain('THE BELL');
  });
});

describe('a picture prompt', () => {
  it('shows the moment of the story when nothing is wished for', async () => {
    const talk = new TestingConversation();
    await talk.say('hi');
    const scene = talk.scene('');
    const { prompt, negativePrompt } = await talk.brain.picturePrompt(
      scene,
      await talk.brain.state(scene),
      '',
    );
    expect(prompt).toContain(scene.story?.beats[0]?.picture);
    expect(prompt).toContain(scene.persona.style.medium);
    expect(negativePrompt).toContain(scene.persona.style.negative);
  });

  it('begins with the wish, sets a short one into the story, and leaves a long one its own place', async () => {
    const { brain, ...talk } = new TestingConversation();
    const scene = new TestingConversation(talk.storyId).scene('');
    const state = await brain.state(scene);
    const short = await brain.picturePrompt(scene, state, 'a cat');
    const long = await brain.picturePrompt(scene, state, 'a city of glass in the rain');
    expect(short.prompt).toMatch(/^a cat, the lamp room/);
    expect(long.prompt).toMatch(/^a city of glass in the rain, loose watercolour/);
  });

  it('is bounded and well-formed, whatever is wished for', async () => {
    const talk = new TestingConversation();
    const scene = talk.scene('');
    const state = await talk.brain.state(scene);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 5000 }), async (wish) => {
        const { prompt } = await talk.brain.picturePrompt(scene, state, wish);
        expect(prompt.length).toBeLessThan(1500);
        expect(prompt.isWellFormed()).toBe(true);
      }),
    );
  });
});
