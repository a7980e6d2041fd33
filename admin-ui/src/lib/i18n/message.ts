/** One form for each plural category of a language; `{count}` decides which is taken. */
export interface EnglishPlural {
  one: string;
  other: string;
}
export interface RussianPlural {
  one: string;
  few: string;
  many: string;
  /** Fractions: 1,5 сообщения. */
  other: string;
}
export type Plural = EnglishPlural | RussianPlural;
export type Message = string | Plural;

type PlacesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlacesIn<Rest>
  : never;
type Longest<M> = M extends { other: infer Text extends string } ? Text : M extends string ? M : never;
type Names<M> = PlacesIn<Longest<M>> | (M extends EnglishPlural ? 'count' : never);

/** What a message must be given: a value for each `{place}`, and a count where there is a plural. */
export type ParamsOf<M> = [Names<M>] extends [never]
  ? []
  : [params: { [N in Names<M>]: N extends 'count' ? number : string | number }];

/** The same messages in Russian: no key may be missing or left over, and a plural stays one. */
export type Russian<Catalogue> = {
  [K in keyof Catalogue]: Catalogue[K] extends EnglishPlural ? RussianPlural : string;
};

/** What events are called, by their names; see `EventLegend`. */
export type EventTexts = Readonly<Record<string, { label: string; badge?: string }>>;
