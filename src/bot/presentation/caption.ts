import { type Persona } from '../../companion/personas/persona';
import { type Html, inLines } from './html';
import { LONGEST_CAPTION, shorten } from './split-text';
import { type Texts } from './texts/texts';

/** From here on a caption says how many pictures are left. */
const FEW = 3;
const ROOM_FOR_THE_REST = 124;

/** What stands under a picture. */
export function captionOf(
  persona: Persona,
  wish: string,
  creditsLeft: number | undefined,
  texts: Texts,
): Html {
  const about = texts.caption(persona, shorten(wish, LONGEST_CAPTION - ROOM_FOR_THE_REST));
  const few = creditsLeft !== undefined && creditsLeft <= FEW;
  return few ? inLines(about, texts.captionCredits(creditsLeft)) : about;
}
