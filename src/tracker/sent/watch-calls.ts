import { type Telegram } from 'telegraf';
import { type Sending } from './fact-of-sending';

const watched = new WeakSet<Telegram>();

type CallApi = (method: string, ...rest: [payload: object, options?: object]) => Promise<unknown>;

/** Tells of each call that a client of the Bot API makes and that is answered, once however often it is watched. */
export function watchCalls(telegram: Telegram, tell: (sending: Sending) => void): void {
  if (watched.has(telegram)) return;
  watched.add(telegram);
  const call = telegram.callApi.bind(telegram) as unknown as CallApi;
  const watchedCall: CallApi = async (method, payload, ...rest) => {
    const result = await call(method, payload, ...rest);
    tell({ method, payload, result });
    return result;
  };
  telegram.callApi = watchedCall as unknown as Telegram['callApi'];
}
