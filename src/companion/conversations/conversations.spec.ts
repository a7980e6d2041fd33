import { randomUUID } from 'node:crypto';
import { CompanionMemory } from '../../../test/support/companion-memory';
import { AnswerButtons } from './answer-buttons';
import { Conversations } from './conversations';
import { Lines, remember } from './lines';
import { keepPicture, type Picture, Pictures } from './pictures';

describe('what the companion remembers', () => {
  let memory: CompanionMemory;
  let conversations: Conversations;
  let lines: Lines;
  let clientId = 0;
  beforeAll(async () => {
    memory = await CompanionMemory.open();
    conversations = new Conversations(memory.store);
    lines = new Lines(memory.store);
  });
  afterAll(() => memory.close());
  beforeEach(() => {
    clientId++;
  });

  const open = (personaId: string, storyId?: string, conversationId: string = randomUUID()) =>
    conversations.open(clientId, { conversationId, personaId, storyId, opening: `I am ${personaId}.` });

  it('knows nothing of a stranger', async () => {
    expect(await conversations.current(clientId)).toBeUndefined();
    expect(await conversations.clear(clientId)).toBeUndefined();
  });

  it('turns to the persona chosen last, and keeps the talk with the one before', async () => {
    const withMira = await open('mira', 'mira-tower');
    expect(await conversations.choose(clientId, 'leo')).toBeUndefined();
    expect(await conversations.current(clientId)).toEqual({ personaId: 'leo', conversation: undefined });
    expect(await conversations.choose(clientId, 'mira')).toEqual(withMira);
    expect(await conversations.current(clientId)).toEqual({ personaId: 'mira', conversation: withMira });
  });

  it('begins anew: what was open with the same persona ends', async () => {
    const first = await open('mira', 'mira-tower');
    const second = await open('mira', 'mira-garden');
    expect(await conversations.current(clientId)).toEqual({ personaId: 'mira', conversation: second });
    expect(await conversations.find({ clientId, ...first })).toBeUndefined();
  });

  it('still knows the persona after her conversation has ended', async () => {
    const cleared = await open('mira');
    expect(await conversations.clear(clientId)).toEqual(cleared);
    expect(await conversations.current(clientId)).toEqual({ personaId: 'mira', conversation: undefined });
    expect(await lines.latest({ clientId, ...cleared }, 10)).toEqual([]);
  });

  it('opens one conversation, with one first line, when the same update comes twice', async () => {
    const id = randomUUID();
    await Promise.all([open('mira', undefined, id), open('mira', undefined, id)]);
    expect(await lines.latest({ clientId, conversationId: id }, 10)).toEqual([
      { speaker: 'persona', text: 'I am mira.' },
    ]);
  });

  it('gives the newest lines, oldest first, whatever is in them', async () => {
    const { conversationId } = await open('mira');
    const said = Array.from({ length: 5 }, (_, i) => ({ speaker: 'user' as const, text: `line ${i}` }));
    await memory.store.transaction((ask) => remember(ask, { clientId, conversationId }, said));
    await memory.store.transaction((ask) =>
      remember(ask, { clientId, conversationId }, [{ speaker: 'user', text: 'nul \0 and half \ud83d' }]),
    );
    expect(await lines.latest({ clientId, conversationId }, 3)).toEqual([
      { speaker: 'user', text: 'line 3' },
      { speaker: 'user', text: 'line 4' },
      { speaker: 'user', text: 'nul \ufffd and half \ufffd' },
    ]);
  });

  it('keeps clients apart', async () => {
    const mine = await open('mira');
    expect(await conversations.find({ clientId: clientId + 1000, ...mine })).toBeUndefined();
  });

  it('moves the buttons of an answer from message to message', async () => {
    const buttons = new AnswerButtons(memory.store);
    expect(await buttons.moveTo(clientId, 10)).toBeUndefined();
    expect(await buttons.moveTo(clientId, 10)).toBeUndefined();
    expect(await buttons.moveTo(clientId, 12)).toBe(10);
  });

  it('gives the Refresh button to one picture at a time', async () => {
    const pictures = new Pictures(memory.store);
    const paint = async (rest: Partial<Picture> = {}): Promise<Picture> => {
      const picture = {
        pictureId: randomUUID(),
        clientId,
        conversationId: randomUUID(),
        personaId: 'mira',
        wish: '',
        prompt: 'a tower',
        negativePrompt: 'text',
        seed: 4_294_967_295,
        width: 768,
        height: 768,
        ...rest,
      };
      await memory.store.transaction((ask) => keepPicture(ask, picture));
      return picture;
    };
    const first = await paint();
    expect(await pictures.find(clientId, first.pictureId)).toEqual(first);
    expect(await pictures.showButton(clientId, first.pictureId, 20)).toEqual([]);
    const second = await paint({ refreshOf: first.pictureId });
    expect(await pictures.showButton(clientId, second.pictureId, 22)).toEqual([20]);
    expect(await pictures.find(clientId, first.pictureId)).toEqual(first);
    expect(await pictures.find(clientId, second.pictureId)).toEqual({ ...second, messageId: 22 });
  });
});
