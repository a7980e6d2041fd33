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
  | { kind: 'picture'; pictureId: string; model?: string; cost?: number }
  /** It was given up. `tell`: the client can and should be told. */
  | { kind: 'apology'; reason: string; tell: boolean };

export interface Turn extends TurnOrder {
  /** How often it was begun, this time included. */
  attempts: number;
  /** How many of the earlier tries ended in a way that is known; the others ended with the program. */
  setbacks: number;
  /** How many of those failed by a fault of the turn itself. */
  failures: number;
  /** How often its outcome may have reached the client once this try has delivered it. */
  deliveries: number;
  enqueuedAt: Date;
  outcome?: Outcome;
}

/** What a try of a turn came to that did not end it. */
export interface Setback {
  /** Whether it counts against the turn. */
  failed: boolean;
  /** Whether it is certain that nothing reached the client. */
  unsent: boolean;
}

/** Another program has taken these turns over; what came of them here is not wanted any more. */
export class TurnTakenOverError extends Error {
  override readonly name = 'TurnTakenOverError';
  constructor() {
    super('Another program has taken this turn over');
  }
}
