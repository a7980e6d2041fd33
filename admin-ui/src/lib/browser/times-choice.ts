import { storedChoice } from './stored-choice';

/** How long ago, or when exactly. */
export const timesKinds = ['relative', 'exact'] as const;
export type TimesKind = (typeof timesKinds)[number];

export const timesChoice = storedChoice<TimesKind>('teleskop.times', timesKinds, 'relative');
