import { type Webhook } from '../webhook';
import { type Method } from './method';

/** How the bot gets its updates: by asking, or by being told. */
export const updateMethods = (webhook: Webhook): Record<string, Method> => ({
  getUpdates: ({ world, params, gone }) =>
    world.updates.take(
      params.number('offset') ?? 0,
      params.number('limit') ?? 100,
      params.number('timeout') ?? 0,
      gone,
    ),
  setWebhook: ({ params }) => {
    const url = params.text('url') ?? '';
    if (params.boolean('drop_pending_updates')) webhook.dropPending();
    webhook.set(url, params.text('secret_token'), params.number('max_connections'));
    return true;
  },
  deleteWebhook: ({ params }) => {
    if (params.boolean('drop_pending_updates')) webhook.dropPending();
    webhook.set('', undefined, undefined);
    return true;
  },
  getWebhookInfo: () => webhook.info(),
});
