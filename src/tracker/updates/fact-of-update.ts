import { type Update } from '@grammyjs/types';
import { type EventName, type Payload } from '../../events/catalogue';
import { commandIn } from './command-in';
import { kindOfMessage, serviceIn, wordsOf } from './message-kind';
import { readUpdate, type ReadUpdate } from './raw-update';

/** An event that may be published. */
export type Fact = { [N in EventName]: { name: N; payload: Payload<N> } }[EventName];

interface Money {
  currency: string;
  total_amount: number;
  invoice_payload?: string;
  telegram_payment_charge_id?: string;
}

/** The parts of updates that are told by name. Shapes: Bot API. */
interface Body {
  data?: string;
  query?: string;
  chat?: { type?: string };
  new_chat_member?: { status?: string };
  successful_payment?: Money;
  refunded_payment?: Money;
}

/**
 * What an update says, as one event. What belongs to nobody is told of the chat in which it happened, and what has no
 * chat either, such as a poll, of the bot itself.
 */
export function factOfUpdate(update: Update, botId: number): Fact {
  const read = readUpdate(update);
  const clientId = read.from?.id ?? read.chatId ?? botId;
  const body = ((update as unknown as Record<string, unknown>)[read.kind] ?? {}) as Body;
  switch (read.kind) {
    case 'message':
    case 'business_message':
    case 'guest_message':
      return factOfMessage(clientId, read, body);
    case 'edited_message':
    case 'edited_business_message':
      return {
        name: 'message_edited',
        payload: { clientId, kind: kindOfMessage(body) ?? 'unknown', message: wordsOf(body) },
      };
    case 'callback_query':
      return { name: 'button_pressed', payload: { clientId, data: body.data } };
    case 'inline_query':
      return { name: 'inline_query', payload: { clientId, message: body.query || undefined } };
    case 'pre_checkout_query':
      return moneyMoves('pre_checkout', clientId, body as Money);
    case 'my_chat_member':
      // In a private chat this is only ever blocking and unblocking the bot (Bot API `Update.my_chat_member`).
      if (body.chat?.type !== 'private') return other(clientId, read.kind);
      return {
        name: body.new_chat_member?.status === 'kicked' ? 'bot_blocked' : 'bot_unblocked',
        payload: { clientId },
      };
    default:
      return other(clientId, read.kind);
  }
}

function factOfMessage(clientId: number, { kind }: ReadUpdate, body: Body): Fact {
  const command = commandIn({ message: body });
  if (command?.name === 'start') {
    return { name: 'start_command', payload: { clientId, payload: command.argument || undefined } };
  }
  if (command) {
    return { name: 'command', payload: { clientId, command: command.name, message: command.message } };
  }
  if (body.successful_payment) return moneyMoves('paid', clientId, body.successful_payment);
  if (body.refunded_payment) return moneyMoves('refunded', clientId, body.refunded_payment);
  const said = kindOfMessage(body);
  if (said) return { name: 'user_message', payload: { clientId, kind: said, message: wordsOf(body) } };
  return other(clientId, `${kind}:${serviceIn(body) ?? 'unknown'}`);
}

function moneyMoves(action: 'pre_checkout' | 'paid' | 'refunded', clientId: number, money: Money): Fact {
  const { currency, total_amount: amount } = money;
  return {
    name: 'premium_action',
    payload: {
      clientId,
      action,
      plan: money.invoice_payload,
      chargeId: money.telegram_payment_charge_id,
      ...(currency === 'XTR' ? { stars: amount } : { meta: { currency, amount } }),
    },
  };
}

const other = (clientId: number, kind: string): Fact => ({
  name: 'other_update',
  payload: { clientId, kind },
});
