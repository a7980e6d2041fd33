import { z } from 'zod';
import { languages } from './texts/language';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/);
const nothing = z.undefined();

/** Every button of the bot, and what its callback data carries after the colon. At most 64 bytes in all (Bot API). */
const buttons = {
  personas: nothing,
  persona: id,
  story: id,
  continue: id,
  new: id,
  image: nothing,
  refresh: z.uuid(),
  stop: nothing,
  clear: z.enum(['yes', 'no']),
  premium: id,
  unsubscribe: nothing,
  language: z.enum(languages),
  rate: z.enum(['up', 'down']),
  privacy: z.enum(['copy', 'erase', 'confirm', 'keep']),
};

export type ButtonName = keyof typeof buttons;
export type ButtonArgument<N extends ButtonName> = z.output<(typeof buttons)[N]>;
type Given<N extends ButtonName> = ButtonArgument<N> extends undefined ? [] : [argument: ButtonArgument<N>];

export function callbackData<N extends ButtonName>(name: N, ...[argument]: Given<N>): string {
  return argument === undefined ? name : `${name}:${argument}`;
}

/** What `data` says to the button `name`: its argument in a tuple, or undefined if it is not for that button. */
export function readCallbackData<N extends ButtonName>(
  data: string,
  name: N,
): [ButtonArgument<N>] | undefined {
  const colon = data.indexOf(':');
  if ((colon === -1 ? data : data.slice(0, colon)) !== name) return undefined;
  const argument = buttons[name].safeParse(colon === -1 ? undefined : data.slice(colon + 1));
  return argument.success ? [argument.data as ButtonArgument<N>] : undefined;
}
