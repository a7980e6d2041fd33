/** Counters that a person has in all and for each day. */
export interface Counters {
  events: number;
  userMessages: number;
  aiMessages: number;
  images: number;
  stars: number;
}

export const Counts = {
  zero: (): Counters => ({ events: 0, userMessages: 0, aiMessages: 0, images: 0, stars: 0 }),

  add(counters: Counters, eventName: string, stars: number): void {
    counters.events += 1;
    counters.stars += stars;
    if (eventName === 'user_message') counters.userMessages += 1;
    else if (eventName === 'ai_message') counters.aiMessages += 1;
    else if (eventName === 'image_generated') counters.images += 1;
  },
};
