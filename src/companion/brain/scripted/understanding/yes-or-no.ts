const unsure =
  /^(?:(?:um+|uh+|hm+|well)[, ]*)?(?:i (?:really )?(?:don't|do not|dont) know|idk|dunno|not sure|i'm not sure|im not sure|no idea|no clue|you (?:choose|decide|pick)|up to you|either|both|whatever|hard to say|it depends|depends)\b|^(?:maybe|perhaps|possibly)[.!? ]*$/;
const no =
  /^(?:(?:oh|well|um+|hm+|ok|sorry)[, ]*)?(?:no+\b|nope|nah|never\b|not\b(?! sure)|i think (?:not|we should(?:n't| not))|we should(?:n't| not)|(?:i|we) (?:don't|do not|wouldn't|would not|won't|can't|shouldn't|should not|haven't|have not) |don't\b|do not\b|rather not|i'd rather not|better not|let's not|i don't think so|i doubt it|neither|no way|stop\b|leave it\b|👎)/;
const yes =
  /^(?:(?:oh|well|um+|hm+|ah)[, ]*)?(?:y+e+s+\b|yeah|yea\b|yep|yup|ye\b|ya\b|sure|ok(?:ay)?\b|k\b|of course|definitely|absolutely|certainly|indeed|please do|yes please|please\b|let's|lets\b|do it|go ahead|why not|gladly|i think (?:so|we should|you should|that's right)|i (?:can )?(?:hear|see) (?:it|that|him|her|them)\b|i (?:do|would|will)(?=$|[.,!?])|we should|we must|right\b|alright|all right|agreed|true\b|exactly|good idea|sounds good|count me in|i'm in\b|fine\b|👍|✅|👌)/;

/** How a message answers a question that can be answered with yes or no. */
export type Stance = 'yes' | 'no' | 'unsure';

export function stanceOf(lower: string): Stance | undefined {
  if (unsure.test(lower)) return 'unsure';
  if (no.test(lower)) return 'no';
  return yes.test(lower) ? 'yes' : undefined;
}
