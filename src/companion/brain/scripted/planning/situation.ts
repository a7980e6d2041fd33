import { type Scene } from '../../brain';
import { type Facts } from '../memory/facts-memory';
import { type Memory } from '../memory/notes';
import { type Move } from '../moves';
import { type Reading } from '../understanding/reading';

/** All that a reaction is decided from. */
export interface Situation {
  scene: Scene;
  reading: Reading;
  memory: Memory;
  /** As known before this message. */
  facts: Facts;
  turn: number;
  /** How many beats are told. */
  beat: number;
  /** Whether there is a line for the move that was not said yet. */
  fresh: (move: Move) => boolean;
}
