import { type Turn } from '../../companion/conversations/turns/turn';
import { type TurnOrigin } from './turn-origin';

/** One way of doing turns: makes what is owed, delivers it, and publishes that it did. */
export interface Performance {
  /** @throws whatever kept it from being delivered; afterwards nothing is thrown any more */
  perform(turns: readonly [Turn, ...Turn[]], origin: TurnOrigin): Promise<void>;
  /** After the last try failed: takes back what the turn cost. */
  undo(turn: Turn): Promise<void>;
  /** After the last try failed: tells the user honestly. */
  apologise(origin: TurnOrigin): Promise<void>;
}
