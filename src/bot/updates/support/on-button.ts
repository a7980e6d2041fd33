import { Action } from 'nestjs-telegraf';
import { type Context } from 'telegraf';
import { type ButtonArgument, type ButtonName, readCallbackData } from '../../presentation/callback-data';

/** Handles presses of one of our buttons; data that does not fit it goes on to whoever handles the rest. */
export const OnButton = (name: ButtonName): MethodDecorator =>
  Action((data: string) => (readCallbackData(data, name) ? /^.*$/s.exec(data) : null));

/** The argument of the pressed button, in the handler of that button. */
export function argumentOf<N extends ButtonName>(ctx: Context, name: N): ButtonArgument<N> {
  const query = ctx.callbackQuery;
  const read = query && 'data' in query ? readCallbackData(query.data, name) : undefined;
  if (!read) throw new Error(`the handler of the button ${name} was called by something else`);
  return read[0];
}
