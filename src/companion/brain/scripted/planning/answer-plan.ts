import { type Move } from '../moves';

/** What is to be said to a message, and where that leaves the story. */
export interface Reaction {
  moves: readonly Move[];
  /**
   * - `stop`: nothing may follow
   * - `care`: the person is in need; the next answer is still about that
   * - `aside`: it was about something else; a question that stood open still does
   * - `gentle`: like `aside`, and the story waits until the person is ready
   * - `took`: the question of the beat was answered
   * - `onward`: the story is to go on at once
   * - `talk`: nothing stands open any more
   */
  then: 'stop' | 'care' | 'aside' | 'gentle' | 'took' | 'onward' | 'talk';
}

export const reaction = (then: Reaction['then'], ...moves: Move[]): Reaction => ({ moves, then });
