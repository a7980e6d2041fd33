import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompanionMemory } from '../../../test/support/companion-memory';
import { loadEnv } from '../../config/env';
import { PictureFiles } from '../../media/picture-files';
import { Brain, type PicturePrompt, type Scene, type SceneState } from '../brain/brain';
import { ScriptedBrain } from '../brain/scripted/scripted-brain';
import { Credits } from '../credits/credits';
import { allowance } from '../credits/plans';
import { BuiltInPainter } from '../painter/built-in/built-in-painter';
import { Painter, type Painting, type PaintingRequest } from '../painter/painter';
import { PersonaLibrary } from '../personas/persona-library';
import { Companion } from './companion';
import { Conversations } from './conversations';
import { Lines } from './lines';
import { Pictures } from './pictures';
import { SceneSetter } from './scene-setter';
import { type PaintedPicture, Studio } from './studio';
import { type Turn, type Work } from './turns/turn';
import { Turns } from './turns/turns';

/** The built-in brain, which lets a test see what it was asked and hold it up. */
class WatchedBrain extends Brain {
  private readonly brain = new ScriptedBrain();
  readonly model = 'watched-1';
  readonly scenes: Scene[] = [];
  beforeItAnswers = (): Promise<unknown> => Promise.resolve();

  state(scene: Scene): Promise<SceneState> {
    return this.brain.state(scene);
  }
  async dialogue(scene: Scene, state: SceneState): Promise<string> {
    this.scenes.push(scene);
    await this.beforeItAnswers();
    return this.brain.dialogue(scene, state);
  }
  picturePrompt(scene: Scene, state: SceneState, wish: string): Promise<PicturePrompt> {
    return this.brain.picturePrompt(scene, state, wish);
  }
}

class WatchedPainter extends Painter {
  private readonly painter = new BuiltInPainter();
  readonly requests: PaintingRequest[] = [];
  fails = false;

  paint(request: PaintingRequest): Promise<Painting> {
    this.requests.push(request);
    return this.fails ? Promise.reject(new Error('no paint left')) : this.painter.paint(request);
  }
}

describe('the companion', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'teleskop-companion-'));
  const env = loadEnv({ DATA_DIR: dataDir });
  const personas = new PersonaLibrary();
  const persona = personas.all()[0]!;
  const story = persona.stories[0]!;
  let memory: CompanionMemory;
  let brain: WatchedBrain;
  let painter: WatchedPainter;
  let conversations: Conversations;
  let turns: Turns;
  let companion: Companion;
  let studio: Studio;
  let credits: Credits;
  let conversationId: string;
  let clientId = 0;

  beforeAll(async () => {
    memory = await CompanionMemory.open();
  });
  afterAll(async () => {
    await memory.close();
    rmSync(dataDir, { recursive: true });
  });
  beforeEach(async () => {
    clientId++;
    conversationId = randomUUID();
    const { store } = memory;
    brain = new WatchedBrain();
    painter = new WatchedPainter();
    conversations = new Conversations(store);
    turns = new Turns(store);
    const scenes = new SceneSetter(personas, new Lines(store));
    credits = new Credits(store, env);
    companion = new Companion(store, conversations, scenes, brain);
    const files = new PictureFiles(env);
    studio = new Studio(store, conversations, scenes, new Pictures(store), credits, files, brain, painter);
    const { id: storyId, opening } = story;
    await conversations.open(clientId, { conversationId, personaId: persona.id, storyId, opening });
  });

  const order = async (work: Work): Promise<void> => {
    await turns.enqueue({
      turnId: randomUUID(),
      clientId,
      conversationId,
      userName: 'Ada',
      work,
      origin: {},
    });
  };
  const take = async (): Promise<[Turn, ...Turn[]]> =>
    (await turns.take(clientId, 'this test')) as [Turn, ...Turn[]];
  const say = async (...texts: string[]): Promise<[Turn, ...Turn[]]> => {
    for (const said of texts) await order({ kind: 'reply', said });
    return take();
  };
  const paint = async (work: Work = { kind: 'picture', wish: 'a boat' }): Promise<PaintedPicture> => {
    await order(work);
    const [turn] = await take();
    const painted = await studio.paint(turn);
    if (!painted || painted === 'spent') throw new Error(`nothing was painted: ${painted}`);
    await turns.done(clientId, [turn.turnId]);
    return painted;
  };

  it('answers in the scene, and remembers both sides', async () => {
    const first = await companion.answer(await say('Hello', 'Anyone there?'));
    expect(first).toMatchObject({ persona: { id: persona.id }, model: 'watched-1' });
    expect(brain.scenes[0]).toMatchObject({
      story: { id: story.id },
      userName: 'Ada',
      said: 'Hello\nAnyone there?',
      history: [{ speaker: 'persona', text: story.opening }],
    });
    const batch = await take();
    await turns.done(
      clientId,
      batch.map(({ turnId }) => turnId),
    );

    await companion.answer(await say('And now?'));
    expect(brain.scenes[1]).toMatchObject({
      state: { turn: 1 },
      history: [
        { text: story.opening },
        { speaker: 'user', text: 'Hello' },
        { speaker: 'user', text: 'Anyone there?' },
        { speaker: 'persona', text: first?.text },
      ],
    });
  });

  it('gives the same answer, without thinking again, to turns taken up after a crash', async () => {
    const answer = await companion.answer(await say('one', 'two'));
    const again = await take();
    expect(again).toHaveLength(1);
    expect(await companion.answer(again)).toEqual(answer);
    expect(brain.scenes).toHaveLength(1);
  });

  it('says nothing more in a conversation that was cleared while it was thinking', async () => {
    const batch = await say('Hello');
    brain.beforeItAnswers = () => conversations.clear(clientId);
    expect(await companion.answer(batch)).toBeUndefined();
    expect(await new Lines(memory.store).latest({ clientId, conversationId }, 10)).toEqual([]);
  });

  it('paints for one credit, in the style of the persona', async () => {
    const picture = await paint();
    expect(painter.requests).toMatchObject([{ style: persona.style, seed: picture.seed }]);
    expect(picture).toMatchObject({ wish: 'a boat', personaId: persona.id });
    expect(picture.prompt).toContain('a boat');
    expect(Math.min(picture.width, picture.height)).toBeGreaterThanOrEqual(768);
    expect(await credits.balance(clientId)).toEqual({ credits: allowance.welcome - 1 });
  });

  it('makes another version of a picture: the same prompt, another seed, another credit', async () => {
    const original = await paint();
    const { pictureId, prompt, negativePrompt, seed, bytes } = original;
    const version = await paint({ kind: 'refresh', pictureId });
    expect(version).toMatchObject({ prompt, negativePrompt, refreshOf: pictureId, wish: 'a boat' });
    expect(version.seed).not.toBe(seed);
    expect(version.bytes.equals(bytes)).toBe(false);
    expect(await credits.balance(clientId)).toEqual({ credits: allowance.welcome - 2 });
  });

  it('gives the same picture, and takes no second credit, to a turn taken up after a crash', async () => {
    await order({ kind: 'picture', wish: '' });
    const painted = (await studio.paint((await take())[0])) as PaintedPicture;
    const again = (await studio.paint((await take())[0])) as PaintedPicture;
    expect(again.bytes.equals(painted.bytes)).toBe(true);
    expect(painter.requests).toHaveLength(1);
    expect(await credits.balance(clientId)).toEqual({ credits: allowance.welcome - 1 });
  });

  it('gives a credit back for what could not be painted, and takes one when it is tried again', async () => {
    await order({ kind: 'picture', wish: '' });
    const [turn] = await take();
    painter.fails = true;
    await expect(studio.paint(turn)).rejects.toThrow('no paint left');
    await expect(studio.paint(turn)).rejects.toThrow('no paint left');
    expect(await credits.balance(clientId)).toEqual({ credits: allowance.welcome - 1 });
    await studio.abandon(turn);
    expect(await credits.balance(clientId)).toEqual({ credits: allowance.welcome });

    painter.fails = false;
    await turns.failed(clientId, [turn.turnId]);
    await turns.enqueue(turn);
    await studio.paint((await take())[0]);
    expect(await credits.balance(clientId)).toEqual({ credits: allowance.welcome - 1 });
  });

  it('paints nothing for those who have no credit left', async () => {
    for (let i = 0; i < allowance.welcome; i++) await credits.spend(clientId, `${i}`);
    await order({ kind: 'picture', wish: '' });
    expect(await studio.paint((await take())[0])).toBe('spent');
    expect(painter.requests).toEqual([]);
  });
});
