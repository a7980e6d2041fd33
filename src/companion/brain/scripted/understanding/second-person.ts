const turned: Readonly<Record<string, string>> = {
  my: 'your',
  mine: 'yours',
  me: 'you',
  myself: 'yourself',
  i: 'you',
  "i'm": "you're",
  "i've": "you've",
  am: 'are',
  our: 'your',
  us: 'you',
  we: 'you',
};

/**
 * Turns what somebody says of himself to what is said to him: "my old bike" → "your old bike".
 * @returns undefined if it speaks of the listener, whose turn it would not be then
 */
export function toSecondPerson(phrase: string): string | undefined {
  const words = phrase.split(' ');
  if (words.some((word) => /^(?:you|your|yours|u|ur)\b/i.test(word))) return undefined;
  return words.map((word) => turned[word.toLowerCase().replace(/’/g, "'")] ?? word).join(' ');
}
