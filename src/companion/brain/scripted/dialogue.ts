import { type Scene, type SceneState } from '../brain';
import { addressOf } from './memory/address';
import { choose } from './lines/choose';
import { fill } from './lines/fill';
import { linesFor, type Move, turnsAway } from './moves';
import { movesOf } from './memory/notes';
import { spokenIn } from './memory/spoken';

const LONGEST_ANSWER = 3500;

/** Step 2: puts what the state decided on into the persona's words. */
export function dialogueOf(scene: Scene, state: SceneState): string {
  const spoken = spokenIn(scene);
  const name = addressOf(scene, state);
  const paragraphs: string[] = [];
  let before: Move | undefined;

  for (const move of movesOf(state.notes)) {
    const last = paragraphs.at(-1);
    const lines = linesFor(move, scene);
    if (!lines || (move.say === 'asks' && last?.endsWith('?'))) continue;
    const { line, fresh } = choose(
      lines,
      [spoken, ...paragraphs].join('\n'),
      `${scene.persona.id} ${state.turn} ${scene.said} ${move.say}`,
    );
    if (move.say === 'meanwhile' && !fresh) continue;
    const text = fill(line, { name, ...slotsOf(move) });
    if (last === undefined || turnsAway(move, before)) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = `${last} ${text}`;
    before = move;
  }
  const answer = paragraphs.join('\n\n') || scene.persona.voice.told[0];
  return answer.slice(0, LONGEST_ANSWER).toWellFormed();
}

const slotsOf = (move: Move): Readonly<Record<string, string>> => ('slots' in move && move.slots) || {};
