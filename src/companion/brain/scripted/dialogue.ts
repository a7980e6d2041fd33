import { type Scene, type SceneState } from '../brain';

export function dialogueOf(scene: Scene, state: SceneState): string {
  const { told } = scene.persona.voice;
  const beat = scene.story?.beats[state.beat - 1];
  return [told[state.turn % told.length], beat?.tells, beat?.asks].filter(Boolean).join('\n\n');
}
