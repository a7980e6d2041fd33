import { Injectable } from '@nestjs/common';
import { PictureFiles } from '../../media/picture-files';
import { Brain, type PicturePrompt, type Scene } from '../brain/brain';
import { Credits } from '../credits/credits';
import { type Onlooker, Painter } from '../painter/painter';
import { type Persona } from '../personas/persona';
import { type Conversation, Conversations } from './conversations';
import { within } from './limits/deadline';
import { keepPicture, type Picture, Pictures } from './pictures';
import { SceneSetter } from './scene-setter';
import { Slots } from './limits/slots';
import { Store } from './store/store';
import { type Outcome, type Turn } from './turns/turn';
import { keepOutcome } from './turns/turns';

/** A painter has deadlines of its own; this is for one that forgets them. */
const LONGEST_PAINTING_MS = 900_000;

export interface PaintedPicture extends Picture {
  persona: Persona;
  bytes: Buffer;
  model?: string;
  cost?: number;
}

/** Makes the pictures that are owed. */
@Injectable()
export class Studio {
  private readonly slots: Slots;

  constructor(
    private readonly store: Store,
    private readonly conversations: Conversations,
    private readonly scenes: SceneSetter,
    private readonly pictures: Pictures,
    private readonly credits: Credits,
    private readonly files: PictureFiles,
    private readonly brain: Brain,
    private readonly painter: Painter,
  ) {
    this.slots = new Slots(painter.atOnce);
  }

  /**
   * Paints what `turn` asks for, for one credit. The picture is kept before it is given back, and given again if the
   * turn is taken up again.
   * @returns `spent` if the client has no credit left; undefined if the conversation or the picture to refresh is gone
   * @throws MemoryAwayError, or whatever brain, painter and disk throw; then the credit is still taken, see `abandon`
   */
  paint(turn: Turn, onlooker?: Onlooker): Promise<PaintedPicture | 'spent' | undefined> {
    return this.slots.run(async () => {
      const conversation = await this.conversations.find(turn);
      const scene = conversation && (await this.scenes.set(turn, conversation));
      if (!scene) return undefined;
      if (turn.outcome?.kind === 'picture') return this.again(turn, scene.persona, turn.outcome);

      const original = await this.originalOf(turn);
      if (original === 'gone') return undefined;
      if (!(await this.credits.spend(turn.clientId, priceTagOf(turn)))) return 'spent';
      return within(LONGEST_PAINTING_MS, 'painter', this.make(turn, conversation, scene, original, onlooker));
    });
  }

  /** Gives back what a picture cost that could not be made. */
  abandon(turn: Turn): Promise<void> {
    return this.credits.giveBack(turn.clientId, priceTagOf(turn));
  }

  private async originalOf({ clientId, work }: Turn): Promise<Picture | 'gone' | undefined> {
    if (work.kind !== 'refresh') return undefined;
    return (await this.pictures.find(clientId, work.pictureId)) ?? 'gone';
  }

  private async make(
    turn: Turn,
    conversation: Conversation,
    scene: Scene,
    original: Picture | undefined,
    onlooker: Onlooker | undefined,
  ): Promise<PaintedPicture | undefined> {
    const wish = turn.work.kind === 'picture' ? turn.work.wish : (original?.wish ?? '');
    const { prompt, negativePrompt } = original ?? (await this.describe(scene, wish));
    const { persona } = scene;
    const request = { prompt, negativePrompt, seed: seedOf(turn), style: persona.style };
    const { bytes, seed, model, cost } = await this.painter.paint(request, onlooker);
    const making = { ...(model !== undefined && { model }), ...(cost !== undefined && { cost }) };
    const { width, height } = await this.files.save(turn.turnId, bytes);
    const picture: Picture = {
      pictureId: turn.turnId,
      clientId: turn.clientId,
      conversationId: conversation.conversationId,
      personaId: persona.id,
      wish,
      prompt,
      negativePrompt,
      seed,
      width,
      height,
      ...(original && { refreshOf: original.pictureId }),
    };
    const kept = await this.store.transaction(async (ask) => {
      // Whoever was forgotten meanwhile has no conversation any more, not even an ended one.
      const [known] = await ask(
        'SELECT 1 FROM conversations WHERE client_id = $1 AND conversation_id = $2 FOR SHARE',
        [turn.clientId, conversation.conversationId],
      );
      if (!known) return false;
      await keepPicture(ask, picture);
      await keepOutcome(ask, [turn], { kind: 'picture', pictureId: picture.pictureId, ...making });
      return true;
    });
    if (!kept) {
      await this.files.remove(picture.pictureId);
      return undefined;
    }
    return { ...picture, ...making, persona, bytes };
  }

  private async describe(scene: Scene, wish: string): Promise<PicturePrompt> {
    return this.brain.picturePrompt(scene, scene.state ?? (await this.brain.state(scene)), wish);
  }

  /** Bytes leave this disk only when the picture was delivered and archived; then nothing is owed any more. */
  private async again(
    turn: Turn,
    persona: Persona,
    { pictureId, model, cost }: Extract<Outcome, { kind: 'picture' }>,
  ): Promise<PaintedPicture | undefined> {
    const picture = await this.pictures.find(turn.clientId, pictureId);
    const stored = picture && (await this.files.find(pictureId));
    return stored && { ...picture, model, cost, persona, bytes: await this.files.read(pictureId) };
  }
}

/** A turn that is ordered again after it failed is paid for again. */
const priceTagOf = (turn: Turn): string => `picture ${turn.turnId} ${turn.enqueuedAt.getTime()}`;

/** From the turn's id, so that a turn taken up again paints the same picture. 0 … 2³²-1. */
const seedOf = (turn: Turn): number => Number.parseInt(turn.turnId.slice(0, 8), 16);
