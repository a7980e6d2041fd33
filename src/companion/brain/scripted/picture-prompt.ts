import { type PicturePrompt, type Scene, type SceneState } from '../brain';

export function picturePromptOf({ persona, story }: Scene, state: SceneState, wish: string): PicturePrompt {
  const what = wish || story?.beats[state.beat - 1]?.picture || story?.place || persona.tagline;
  return {
    prompt: `${what}, ${story?.light ?? ''}, ${persona.style.medium}`,
    negativePrompt: persona.style.negative,
  };
}
