import { type PersonOptions } from '../people/person';
import { type Habit, type HabitName } from './habits';

export interface Character extends PersonOptions {
  habit: HabitName;
  /** Payload of the deep link that brought them; absent: they found the bot by themselves. */
  source?: string;
}

const character = (
  habit: Habit['name'],
  firstName: string,
  languageCode: string,
  rest: Omit<Partial<Character>, 'habit' | 'firstName' | 'languageCode'> = {},
): Character => ({ habit, firstName, languageCode, ...rest });

/** Who lives in the demo. The habits are mixed as in a real bot: few talk much, many look in and go. */
export const people: readonly Character[] = [
  character('chatty', 'Ada', 'en', {
    lastName: 'Byron',
    username: 'ada_byron',
    source: 'friend_grace',
    isPremium: true,
  }),
  character('painter', 'Mateo', 'es', { username: 'mateo_pinta', source: 'ads_spring' }),
  character('hesitant', 'Юлия', 'ru', { lastName: 'Соколова' }),
  character('collector', 'Kenji', 'ja', { lastName: 'Tanaka', username: 'kenji_t' }),
  character('buyer', 'Priya', 'en', { username: 'priya_reads', source: 'newsletter_11' }),
  character('blocker', 'Tom', 'en', { source: 'ads_spring' }),
  character('chatty', 'Fatima', 'ar', { username: 'fatima_z', source: 'friend_ada' }),
  character('painter', 'Lars', 'no', { lastName: 'Nygaard' }),
  character('hesitant', 'Chloé', 'fr', { username: 'chloe_b', source: 'ads_summer' }),
  character('night-owl', 'Iván', 'es', { username: 'ivan_noche' }),
  character('collector', 'Zanele', 'en', { lastName: 'Mokoena', source: 'reddit_bots' }),
  character('chatty', 'Олег', 'ru', { username: 'oleg_dev', source: 'friend_yulia' }),
  character('hesitant', 'Mei', 'zh', { username: 'mei_mei_88' }),
  character('buyer', 'Giulia', 'it', {
    lastName: 'Rossi',
    username: 'giulia_r',
    source: 'newsletter_11',
    isPremium: true,
  }),
  character('night-owl', 'Sam', 'en', { source: 'ads_spring' }),
  character('painter', 'Ayşe', 'tr', { username: 'ayse_art', source: 'reddit_bots' }),
  character('blocker', 'Piotr', 'pl', { username: 'piotrek' }),
  character('chatty', 'Nia', 'en', { lastName: 'Okafor', username: 'nia_o', source: 'friend_ada' }),
  character('hesitant', 'Ben', 'de'),
  character('collector', 'Linh', 'vi', { username: 'linh_nguyen' }),
  character('night-owl', 'Дарья', 'ru', { username: 'dasha_nochi', source: 'ads_summer' }),
  character('painter', 'Hugo', 'pt', { lastName: 'Almeida', source: 'friend_mateo' }),
  character('chatty', 'Rosa', 'es', { username: 'rosa_lee' }),
  character('hesitant', 'A.', 'en', { source: 'qr_poster' }),
];
