import { type Update } from '@grammyjs/types';

/** Each kind that the Bot API names, and any that it will name: what is not known yet arrives all the same. */
export type UpdateKind = Exclude<keyof Update, 'update_id'> | (string & {});

interface RawUser {
  id: number;
  username?: string;
  first_name?: string;
  last_name?: string;
  language_code?: string;
  is_premium?: boolean;
}

/** The fields that kinds of update share, where they have them. Shape: Bot API `Update` and what it holds. */
interface RawBody {
  id?: string;
  message_id?: number;
  date?: number;
  edit_date?: number;
  remove_date?: number;
  from?: RawUser;
  user?: RawUser;
  chat?: { id: number };
  message?: { message_id: number; chat?: { id: number } };
  data?: string;
  boost?: { add_date: number; source?: { user?: RawUser } };
  source?: { user?: RawUser };
}

/** One update, read the same way whatever its kind. */
export interface ReadUpdate {
  id: number;
  kind: UpdateKind;
  /** Telegram's date of what happened, in seconds; many kinds, such as button presses, carry none. */
  date?: number;
  /** Telegram's own id of a query or poll. */
  queryId?: string;
  from?: RawUser;
  chatId?: number;
  messageId?: number;
  /** The button that was pressed, and the message under which it stood. */
  pressed?: { data: string; messageId?: number };
}

export function readUpdate(update: Update): ReadUpdate {
  const { update_id: id, ...rest } = update;
  const [kind = 'empty', value] = Object.entries(rest)[0] ?? [];
  const body = (typeof value === 'object' && value !== null ? value : {}) as RawBody;
  return {
    id,
    kind,
    date: body.edit_date ?? body.date ?? body.boost?.add_date ?? body.remove_date,
    queryId: body.id,
    from: body.from ?? body.user ?? (body.boost ?? body).source?.user,
    chatId: body.chat?.id ?? body.message?.chat?.id,
    messageId: body.message_id ?? body.message?.message_id,
    ...(kind === 'callback_query' &&
      typeof body.data === 'string' && {
        pressed: { data: body.data, messageId: body.message?.message_id },
      }),
  };
}
