import { type Effort, type Ending } from '../../brain/brain';

/** What a turn is to do. */
export type Work =
  | { kind: 'reply'; said: string }
  /** `wish` in the user's words; empty: the scene as it stands. */
  | { kind: 'picture'; wish: string }
  /** Another version of a picture. */
  | { kind: 'refresh'; pictureId: string };

/** Slow work owed to a client, kept until it is done. */
export interface TurnOrder {
  /** Chosen by the caller, so that the same order given twice is one turn. */
  turnId: string;
  clientId: number;
  conversationId: string;
  /** How the persona addresses the client. */
  userName: string;
  work: Work;
  /** Plain JSON that the caller needs to deliver the result, handed back as it was. */
  origin: unknown;
}

/** What came of a turn; kept before it is delivered, so that a crash neither costs it nor changes it. */
export type Outcome =
  | { kind: 'reply'; text: string; model: string; ending?: Ending; effort?: Effort }
  | { kind: 'picture'; pictureId: string; model?: string; cost?: number };

export interface Turn extends TurnOrder {
  /** How often it was begun, this time included. */
  attempts: number;
  enqueuedAt: Date;
  outcome?: Outcome;
}
