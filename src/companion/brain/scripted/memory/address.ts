import { type Scene, type SceneState } from '../../brain';
import { factsOf } from './facts-memory';

/** How the persona calls the person: by the name that was told, or else the one that the account has. */
export function addressOf({ userName }: Scene, state: SceneState): string {
  const told = factsOf(state.facts).name?.at(-1);
  const first = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]{0,23}/u.exec(userName.toWellFormed())?.[0];
  return told ?? first ?? 'friend';
}
