import { type SeenMessage } from '../people/person';

/** How far up somebody looks for a button without scrolling. */
const IN_VIEW = 4;
const WITHIN_SCROLLING = 40;

/** Callback data of the buttons under a message that fit. */
export const buttonsUnder = ({ buttons }: SeenMessage, data = /^/): string[] =>
  buttons.flatMap(({ callback_data }) => (callback_data && data.test(callback_data) ? [callback_data] : []));

/** The fitting buttons of the newest message in view that has any. */
export function buttonsInView(messages: readonly SeenMessage[], data: RegExp): string[] {
  const newest = messages.slice(-IN_VIEW).findLast((message) => buttonsUnder(message, data).length > 0);
  return newest ? buttonsUnder(newest, data) : [];
}

/** Messages further up that have buttons. */
export const outOfView = (messages: readonly SeenMessage[]): SeenMessage[] =>
  messages.slice(-WITHIN_SCROLLING, -IN_VIEW).filter((message) => buttonsUnder(message).length > 0);
