import { type DateRange } from '../date-range';
import { type ChosenPeople } from '../segments/chosen-people';

/** Nobody who is quiet for so long after an answer is still about to say something to it. */
export const SILENCE_HOURS = 24;
/** Who clears the chat so soon after an answer did not like it. */
export const CLEARED_MINUTES = 10;
/** An answer that comes later than this answers something else. */
export const LATEST_ANSWER_MINUTES = 10;
/** After so many minutes without an event, the next one begins another conversation. */
export const CONVERSATION_GAP_MINUTES = 30;

export interface QualityQuery extends ChosenPeople {
  /** Days in the analytics time zone. */
  range: DateRange;
}

/** Shares are null where there is nothing to divide by. */
export interface QualityFigures {
  /** Several messages of the bot in a row are one answer. */
  answers: number;
  /** Answers of which it is known whether something followed. */
  judged: number;
  /** Of those, after which the person did nothing for {@link SILENCE_HOURS} hours. */
  silentShare: number | null;
  /** Of the answers, those after which the chat was cleared within {@link CLEARED_MINUTES} minutes. */
  clearedShare: number | null;
  pictures: number;
  /** Other versions that were asked for, a picture. */
  refreshRate: number | null;
  /** From a person's message to the first word of the answer. */
  latencyMedianMs: number | null;
  latencyP90Ms: number | null;
  /** Each begins when the person writes. */
  conversations: number;
  /** Of both sides, a conversation. */
  messagesMedian: number | null;
  messagesP90: number | null;
  /** Answers that could not be given. */
  failed: number;
}

export interface QualityDay extends QualityFigures {
  date: string;
}

export interface QualityOfPersona extends QualityFigures {
  personaId: string;
}

/** How long answers are, in characters, by the newest of them. */
export interface AnswerLength {
  answers: number;
  median: number | null;
  p90: number | null;
}

/** A figure that can stand out on a day. */
export type QualityMetric = 'silentShare' | 'clearedShare' | 'refreshRate' | 'latencyMedianMs' | 'failed';

export interface QualityAnomaly {
  date: string;
  metric: QualityMetric;
  value: number;
  /** What was usual in the days before. */
  usual: number;
}

/**
 * `sudden`: ten messages or more, and the person was not seen again for a week, or blocked the bot next. `long`: sixty
 * messages or more. `paid`: Stars were paid in it or within an hour after. `refreshed`: three other versions of pictures
 * or more were asked for. `failed`: an answer could not be given.
 */
export const reasons = ['sudden', 'long', 'paid', 'refreshed', 'failed'] as const;
export type Reason = (typeof reasons)[number];

export interface WorthReading {
  clientId: number;
  firstName: string | null;
  username: string | null;
  personaId: string | null;
  began: string;
  ended: string;
  messages: number;
  reasons: Reason[];
}

export interface Quality {
  all: QualityFigures;
  days: QualityDay[];
  /** Those with the most answers first. */
  personas: QualityOfPersona[];
  length: AnswerLength;
  anomalies: QualityAnomaly[];
  /** The newest first. */
  worthReading: WorthReading[];
}
