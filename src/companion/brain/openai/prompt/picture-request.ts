import { type PicturePrompt, type Scene, type SceneState } from '../../brain';
import { type Message, messagesOf } from './messages';

const LONGEST_PROMPT = 900;

/** Asks for the words of a picture, in English, which most painters understand best. */
export function pictureRequestOf(scene: Scene, state: SceneState, wish: string, budget: number): Message[] {
  const { messages } = messagesOf({ ...scene, said: instruction(scene, wish) }, state, budget);
  return messages;
}

function instruction({ persona: { style } }: Scene, wish: string): string {
  const what = wish
    ? `what the person wishes to see: ${JSON.stringify(wish)}. Where the wish leaves something open, take it from the scene`
    : 'the scene as it stands at this moment';
  return `Leave your role for one answer. Write the prompt for a picture of ${what}. English, one paragraph of at most 70 words: subject first, then place, light and mood. The medium is ${style.medium}; the mood is ${style.mood}. Only the prompt, no quotes, no explanation, nothing that should not be in the picture.`;
}

/** The paragraph without what models like to put around it. */
export function picturePromptOf(answer: string, built: PicturePrompt): PicturePrompt {
  const prompt = answer
    .replaceAll(/[*`#]/g, '')
    .replace(/^\s*(picture |image )?prompt\s*:\s*/i, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^["“'](.*)["”']$/s, '$1')
    .slice(0, LONGEST_PROMPT)
    .toWellFormed();
  return { ...built, prompt };
}
