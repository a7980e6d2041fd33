import { type PicturePrompt, type Scene, type SceneState } from '../brain';
import { plainText } from './understanding/plain-text';

const LONGEST_WISH = 400;
/** A wish of fewer words is a thing to be shown where the story is; a longer one has a place of its own. */
const WORDS_OF_A_SCENE = 4;
const NEVER = 'text, letters, watermark, signature, frame, blurry, low quality';

/** Step 3: what to paint. What stands first counts most, for painters and for models. */
export function picturePromptOf({ persona, story }: Scene, state: SceneState, wish: string): PicturePrompt {
  const { style } = persona;
  const wished = plainText(wish);
  const wanted = wished.text.slice(0, LONGEST_WISH).toWellFormed().trim();
  const now = story?.beats[Math.max(0, Math.min(state.beat, story.beats.length) - 1)]?.picture;
  const alone = wished.words.length >= WORDS_OF_A_SCENE;
  const parts = wanted
    ? [wanted, ...(alone ? [] : [story?.place, story?.light])]
    : [now ?? persona.tagline, story?.place, story?.light];
  return {
    prompt: [...parts, style.medium, state.mood].filter(Boolean).join(', '),
    negativePrompt: [NEVER, style.negative].filter(Boolean).join(', '),
  };
}
