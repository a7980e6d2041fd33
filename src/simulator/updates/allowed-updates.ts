/** Every kind of update (Bot API, "Update"). */
const KINDS = new Set([
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'business_connection',
  'business_message',
  'edited_business_message',
  'deleted_business_messages',
  'guest_message',
  'stopped_message_generation',
  'message_reaction',
  'message_reaction_count',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'shipping_query',
  'pre_checkout_query',
  'purchased_paid_media',
  'poll',
  'poll_answer',
  'my_chat_member',
  'chat_member',
  'chat_join_request',
  'chat_boost',
  'removed_chat_boost',
  'managed_bot',
  'subscription',
]);
const ONLY_ON_REQUEST = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

/** The kinds that the bot wants to hear of. Others are not kept for it (Bot API, getUpdates and setWebhook). */
export class AllowedUpdates {
  private wanted: ReadonlySet<string> | undefined;

  /** @param kinds absent: as before; none that is known: all but those that must be asked for */
  choose(kinds: readonly string[] | undefined): void {
    if (!kinds) return;
    const known = kinds.filter((kind) => KINDS.has(kind));
    this.wanted = known.length > 0 ? new Set(known) : undefined;
  }

  includes(kind: string): boolean {
    return this.wanted ? this.wanted.has(kind) : !ONLY_ON_REQUEST.has(kind);
  }

  /** As the bot gave it; undefined: it never did. */
  get list(): string[] | undefined {
    return this.wanted && [...this.wanted];
  }
}
