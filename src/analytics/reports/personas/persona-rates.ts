interface Counted {
  users: number;
  messages: number;
  images: number;
  refreshes: number;
  chosen: number;
  continued: number;
  visits: number;
  /** Visits of the days whose next day is in the range. */
  visitsBefore: number;
  /** Visits in the range of people who had been there the day before. */
  returns: number;
}

/** How well a persona does, whatever its size; null where there is nothing to divide by. */
export interface PersonaRates {
  messagesPerUser: number | null;
  /** How long a day's conversation with it is. */
  messagesPerVisit: number | null;
  refreshesPerPicture: number | null;
  /** Of the times it was chosen, those that took an earlier conversation up. */
  continuedShare: number | null;
  /** Of the visits, those after which the person came back on the next day. */
  nextDayShare: number | null;
}

const divided = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** A share of the whole: what was begun before the range may end in it, so the part can be the larger one. */
const shareOf = (part: number, whole: number): number | null => {
  const share = divided(part, whole);
  return share === null ? null : Math.min(share, 1);
};

export const ratesOf = (counted: Counted): PersonaRates => ({
  messagesPerUser: divided(counted.messages, counted.users),
  messagesPerVisit: divided(counted.messages, counted.visits),
  refreshesPerPicture: divided(counted.refreshes, counted.images),
  continuedShare: shareOf(counted.continued, counted.chosen),
  nextDayShare: shareOf(counted.returns, counted.visitsBefore),
});
