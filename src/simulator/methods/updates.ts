import { type Webhook } from '../updates/webhook/webhook';
import { type Method } from './method';

/** How the bot gets its updates: by asking, or by being told. */
export const updateMethods = (webhook: Webhook): Record<string, Method> => ({
  getUpdates: ({ world, params, gone }) => {
    world.updates.allowed.choose(params.json<string[]>('allowed_updates'));
    return world.updates.take(
      {
        offset: params.number('offset') ?? 0,
        limit: params.number('limit') ?? 100,
        timeout: params.number('timeout') ?? 0,
      },
      gone,
    );
  },
  setWebhook: ({ world, params }) => {
    webhook.set({
      url: params.text('url') ?? '',
      secret: params.text('secret_token'),
      connections: params.number('max_connections'),
      dropPending: params.boolean('drop_pending_updates'),
    });
    world.updates.allowed.choose(params.json<string[]>('allowed_updates'));
    return true;
  },
  deleteWebhook: ({ params }) => {
    webhook.set({ url: '', dropPending: params.boolean('drop_pending_updates') });
    return true;
  },
  getWebhookInfo: () => webhook.info(),
});
