import { v5 } from 'uuid';
import { type Fact } from '../updates/fact-of-update';

/** Namespace of the ids of pictures that have none but Telegram's (RFC 9562, version 5). */
const PICTURES = '0f3c8a52-6a0e-4a0c-9f0b-5f1d6f0c2b7e';

/** A call of the Bot API that was answered. */
export interface Sending {
  method: string;
  payload: object;
  result: unknown;
}

/** What is read of a message that was sent. Shape: Bot API `Message`. */
interface Sent {
  message_id: number;
  date: number;
  chat: { id: number };
  text?: string;
  caption?: string;
  photo?: readonly { file_unique_id: string; width: number; height: number }[];
  invoice?: { currency: string; total_amount: number };
  reply_markup?: { inline_keyboard?: readonly (readonly { text: string; callback_data?: string }[])[] };
}

/** Drafts and signs of presence pass by themselves; they bring back no message either. */
const SENDING = /^(send|copy|forward)/;

/**
 * What the bot has said by a call, as events: one a message. Pictures are told as pictures, invoices as invoices, all
 * else as words.
 * @param clientId whom it was said to, where the chat does not say: a group has no person behind its id
 */
export function factsOfSending({ method, payload, result }: Sending, clientId?: number): Fact[] {
  if (!SENDING.test(method)) return [];
  const messages = (Array.isArray(result) ? result : [result]) as unknown[];
  return messages.filter(isMessage).map((message) => factOf(message, method, payload, clientId));
}

function factOf(message: Sent, method: string, payload: object, clientId: number | undefined): Fact {
  const of = {
    // A private chat has its person's id; groups and channels have negative ones (Bot API `Chat.id`).
    clientId: message.chat.id > 0 ? message.chat.id : (clientId ?? message.chat.id),
    at: new Date(message.date * 1000),
    meta: { messageId: message.message_id, method },
  };
  const { caption, photo, invoice } = message;
  if (invoice) {
    const { currency, total_amount: amount } = invoice;
    const { payload: plan } = payload as { payload?: string };
    const money = currency === 'XTR' ? { stars: amount } : { meta: { ...of.meta, currency, amount } };
    return { name: 'premium_action', payload: { ...of, action: 'invoice_shown', plan, ...money } };
  }
  const buttons = buttonsUnder(message);
  const largest = photo?.at(-1);
  if (largest) {
    const { file_unique_id: file, width, height } = largest;
    const picture = { pictureId: v5(file, PICTURES), prompt: caption ?? '', width, height };
    return { name: 'image_generated', payload: { ...of, ...picture, buttons } };
  }
  return { name: 'ai_message', payload: { ...of, message: message.text ?? caption ?? '', buttons } };
}

const buttonsUnder = ({ reply_markup: markup }: Sent) =>
  markup?.inline_keyboard?.map((row) =>
    row.map(({ text, callback_data: data }) => ({ text, ...(data !== undefined && { data }) })),
  );

/** copyMessage brings back only an id. */
const isMessage = (value: unknown): value is Sent =>
  typeof value === 'object' && value !== null && 'message_id' in value && 'chat' in value && 'date' in value;
