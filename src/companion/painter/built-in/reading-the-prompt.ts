import { type PaintingRequest } from '../painter';
import {
  type Hour,
  hours,
  type Place,
  places,
  type Subject,
  subjects,
  type Weather,
  weathers,
} from './lexicon';
import { pick, randomOf, seedOf } from './random';

/** What the picture is to show. */
export interface Composition {
  place: Place;
  hour: Hour;
  weather?: Weather;
  /** At most three, the most wanted first. */
  subjects: readonly Subject[];
  width: number;
  height: number;
}

const MOST_SUBJECTS = 3;
const formats = { square: [896, 896], tall: [832, 1040], wide: [1040, 832] } as const;

/** Takes from the prompt what it asks for. What it leaves open is decided by its words alone, so it stays from seed to seed. */
export function readPrompt({ prompt, negativePrompt }: PaintingRequest): Composition {
  const text = ` ${prompt.toLowerCase()} `;
  const banned = negativePrompt.toLowerCase();
  const random = randomOf(seedOf(text));
  const place = placeIn(text) ?? pick(random, ['sea', 'mountains', 'forest', 'village', 'desert', 'garden']);
  const wanted = found(text, subjects).filter(
    (subject) =>
      !subjects[subject].some((word) => mentions(banned, word) >= 0) &&
      !(isIndoors(place) && outdoors.includes(subject)),
  );
  const weather = found(text, weathers).find((one) => mentions(banned, one) < 0);
  const [width, height] = formats[formatOf(text, place)];
  return {
    place,
    hour: found(text, hours)[0] ?? pick(random, ['dawn', 'sunset', 'dusk', 'night', 'day']),
    ...(weather && { weather }),
    subjects: wanted.length > 0 ? wanted.slice(0, MOST_SUBJECTS) : [pick(random, usual[place])],
    width,
    height,
  };
}

/** What is too large for a table. */
const outdoors: readonly Subject[] = [
  'lighthouse',
  'house',
  'tower',
  'train',
  'boat',
  'ship',
  'whale',
  'rocket',
  'balloon',
  'tree',
];

/** What stands in a place of which nothing else is said; an empty scene has nothing to hold the eye. */
const usual: Readonly<Record<Place, readonly [Subject, ...Subject[]]>> = {
  sea: ['boat', 'ship', 'lighthouse'],
  mountains: ['person', 'house', 'tower'],
  village: ['tree', 'person', 'house'],
  forest: ['person', 'fox', 'lantern'],
  city: ['person', 'cat', 'balloon'],
  desert: ['person', 'train', 'tree'],
  garden: ['tree', 'cat', 'house'],
  space: ['rocket', 'robot', 'person'],
  underwater: ['whale', 'bell'],
  room: ['cup', 'book', 'cat', 'lantern'],
  library: ['book', 'cat', 'lantern'],
};

/** Places that have others in their background: "a village in the mountains", "a whale under water". */
const strong: readonly Place[] = ['underwater', 'library', 'village'];

const isIndoors = (place: Place): boolean => place === 'room' || place === 'library';

function placeIn(text: string): Place | undefined {
  const mentioned = found(text, places);
  return mentioned.find((place) => strong.includes(place)) ?? mentioned[0];
}

/** What `text` mentions of a lexicon, in the order of the text. */
function found<K extends string>(text: string, lexicon: Readonly<Record<K, readonly string[]>>): K[] {
  return (Object.keys(lexicon) as K[])
    .map((key) => ({ key, at: Math.min(...lexicon[key].map((word) => position(mentions(text, word)))) }))
    .filter(({ at }) => at < Infinity)
    .sort((one, other) => one.at - other.at)
    .map(({ key }) => key);
}

const position = (at: number): number => (at < 0 ? Infinity : at);

/** Where `word` stands in `text` as a whole word, or -1. */
const mentions = (text: string, word: string): number =>
  new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'u').exec(text)?.index ?? -1;

function formatOf(text: string, place: Place): keyof typeof formats {
  if (/\b(?:portrait|tall|tower|lighthouse|waterfall|selfie|balloon)\b/.test(text)) return 'tall';
  if (/\b(?:wide|panorama|landscape|train)\b/.test(text) || place === 'desert') return 'wide';
  return 'square';
}
