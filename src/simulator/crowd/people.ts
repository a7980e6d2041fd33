import { type PersonOptions } from '../people/account';
import { type Habit, type HabitName } from './habits';
import { type Speech } from './lines/phrasebooks';

export interface Character extends PersonOptions {
  habit: HabitName;
  /** Payload of the deep link that brought them; absent: they found the bot by themselves. */
  source?: string;
  /** The language they write in; absent: English, as most do with a bot that speaks it. */
  speaks?: Speech;
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
  character('painter', 'Mateo', 'es', { username: 'mateo_pinta', source: 'ads_spring', speaks: 'es' }),
  character('hesitant', 'Юлия', 'ru', { lastName: 'Соколова', speaks: 'ru' }),
  character('collector', 'Kenji', 'ja', { lastName: 'Tanaka', username: 'kenji_t' }),
  character('buyer', 'Priya', 'en', { username: 'priya_reads', source: 'newsletter_11' }),
  character('blocker', 'Tom', 'en', { source: 'ads_spring' }),
  character('chatty', 'Fatima', 'ar', { username: 'fatima_z', source: 'friend_ada' }),
  character('painter', 'Lars', 'no', { lastName: 'Nygaard' }),
  character('hesitant', 'Chloé', 'fr', { username: 'chloe_b', source: 'ads_summer', speaks: 'fr' }),
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
  character('hesitant', 'Ben', 'de', { speaks: 'de' }),
  character('collector', 'Linh', 'vi', { username: 'linh_nguyen' }),
  character('night-owl', 'Дарья', 'ru', { username: 'dasha_nochi', source: 'ads_summer', speaks: 'ru' }),
  character('painter', 'Hugo', 'pt', { lastName: 'Almeida', source: 'friend_mateo' }),
  character('chatty', 'Rosa', 'es', { username: 'rosa_lee' }),
  character('hesitant', 'A.', 'en', { source: 'qr_poster' }),
  character('chatty', 'Anna', 'de', {
    lastName: 'Vogel',
    username: 'anna_v',
    source: 'friend_ben',
    speaks: 'de',
  }),
  character('collector', 'Théo', 'fr', { username: 'theo_m', source: 'friend_chloe' }),
  character('night-owl', 'Aarav', 'hi', { username: 'aarav_nocturnal', source: 'newsletter_11' }),
  character('buyer', 'Ingrid', 'sv', { lastName: 'Lund', source: 'friend_lars', isPremium: true }),
  character('hesitant', '🌻', 'uk', { source: 'ads_summer' }),
  character('blocker', 'Carmen', 'es', { username: 'carmen_r', source: 'ads_spring', speaks: 'es' }),
  character('painter', 'Yuki', 'ja', { username: 'yuki_sketches', source: 'reddit_bots' }),
  character('chatty', 'Malik', 'en', { lastName: 'Diop', username: 'malik_d', source: 'qr_poster' }),
];
