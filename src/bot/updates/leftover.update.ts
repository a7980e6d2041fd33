import { Ctx, On, Use } from 'nestjs-telegraf';
import { Context } from 'telegraf';
import { EventBus } from '../../events/event-bus';
import { languageOf, textsFor } from '../presentation/texts/texts';
import { readUpdate } from '../../tracker/updates/raw-update';
import { acknowledge } from './support/acknowledge';
import { BotUpdate } from './support/bot-update';
import { clientOf } from './support/sender';

/** After all other handlers: what nobody claimed is told all the same. */
@BotUpdate()
export class LeftoverUpdate {
  constructor(private readonly bus: EventBus) {}

  @On('callback_query')
  async button(@Ctx() ctx: Context): Promise<void> {
    const query = ctx.callbackQuery;
    const data = query && 'data' in query ? query.data : undefined;
    this.bus.publish('button_pressed', { clientId: clientOf(ctx), data });
    await acknowledge(ctx, textsFor(languageOf(ctx)).notices.old);
  }

  @Use()
  other(@Ctx() ctx: Context): void {
    // telegraf knows the sender of those kinds only that it has a name for.
    const { from, kind } = readUpdate(ctx.update as Parameters<typeof readUpdate>[0]);
    if (from) this.bus.publish('other_update', { clientId: from.id, kind: nameOf(ctx, kind) });
  }
}

/** A service message is called by what it tells, such as `message:pinned_message`. */
function nameOf(ctx: Context, kind: string): string {
  if (kind !== 'message') return kind;
  const told = Object.keys(ctx.message ?? {}).find((key) => !COMMON.has(key));
  return told ? `message:${told}` : kind;
}

const COMMON = new Set(['message_id', 'date', 'chat', 'from', 'sender_chat', 'message_thread_id']);
