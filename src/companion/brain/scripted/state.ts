import { type Scene, type SceneState } from '../brain';

export function stateOf(scene: Scene): SceneState {
  const turn = (scene.state?.turn ?? 0) + 1;
  return {
    turn,
    beat: Math.min(turn, scene.story?.beats.length ?? 0),
    place: scene.story?.place ?? '',
    mood: scene.persona.style.mood,
    facts: {},
    notes: null,
  };
}
