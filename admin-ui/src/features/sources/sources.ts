import { type Day } from '../../lib/format/days';

export const touches = ['first', 'last', 'significant'] as const;
/** Which link gets the credit for a person. */
export type Touch = (typeof touches)[number];
export const touchOf = (wanted: string | null): Touch => touches.find((touch) => touch === wanted) ?? 'first';

/** What was said of a link. */
export interface Link {
  code: string;
  name: string;
  cost: number | null;
  /** ISO 4217, or XTR for Telegram Stars. */
  currency: string | null;
  tags: string[];
  isArchived: boolean;
}

export interface Links {
  /** The bot's username; null while Telegram has not told it. */
  bot: string | null;
  items: Link[];
}

export const figures = ['starts', 'people', 'activated', 'retained', 'paid'] as const;
export type Figure = (typeof figures)[number];

export interface Source {
  /** Null: people without a link. */
  code: string | null;
  /** Null where nobody named it. */
  link: Link | null;
  /** Whether Telegram would take it as a payload. */
  canBeNamed: boolean;
  starts: number;
  people: number;
  activated: number;
  retained: number;
  /** Of the people, those whose days to be retained are over. */
  retainable: number;
  payers: number;
  stars: number;
  /** In the currency of the cost. */
  costPerActivated: number | null;
  payback: { earned: number | null; day: Day | null; afterDays: number | null } | null;
}

/** A figure that somebody wants to see the people of. */
export interface OpenFigure {
  figure: Figure;
  code: string | null;
}

/** "?open=people.ad", or without a code for those who have none. */
export const figureName = ({ figure, code }: OpenFigure): string =>
  code === null ? figure : `${figure}.${code}`;

export function figureOf(name: string | null): OpenFigure | null {
  const [word = ''] = (name ?? '').split('.', 1);
  const figure = figures.find((each) => each === word);
  if (!figure || name === null) return null;
  return { figure, code: name.length > word.length + 1 ? name.slice(word.length + 1) : null };
}

/** What Telegram takes as a payload. */
export const isCode = (text: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(text);

export const linkAddress = (bot: string, code: string): string => `https://t.me/${bot}?start=${code}`;

/** A code as somebody might have made of a name: "Summer sale!" as summer-sale. */
export const codeOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);

/** Tags as they are written in one field. */
export const tagsOf = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];

/** The sources to show: without those that are archived, unless they are asked for, and only those with the tag. */
export const shownSources = (
  sources: readonly Source[],
  { tag, archived }: { tag: string | null; archived: boolean },
): Source[] =>
  sources.filter(
    ({ link }) => (archived || !link?.isArchived) && (tag === null || (link?.tags.includes(tag) ?? false)),
  );

/** All tags in use, in order. */
export const tagsIn = (sources: readonly Source[]): string[] =>
  [...new Set(sources.flatMap(({ link }) => link?.tags ?? []))].sort();
