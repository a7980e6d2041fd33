import { updateOf, updateSamples } from '../../../test/support/update-samples';
import { catalogue } from '../../events/catalogue';
import { factOfUpdate } from './fact-of-update';
import { everyUpdateKind } from './update-kinds';

const BOT = 4242;
const ADA = 7;
const { my_chat_member: member } = updateSamples as Record<string, object>;
const { date, chat, from } = updateSamples.message as Record<string, unknown>;
const factOf = (kind: string, body: object) => factOfUpdate(updateOf(kind, body), BOT);
const said = (content: object) => factOf('message', { message_id: 1, date, chat, from, ...content });
const command = (text: string, length: number) =>
  said({ text, entities: [{ type: 'bot_command', offset: 0, length }] });
const money = { currency: 'XTR', total_amount: 75, invoice_payload: 'week' };

describe('what an update says', () => {
  it('is known for every kind that the Bot API names', () => {
    expect(everyUpdateKind).toHaveLength(27);
    expect([...everyUpdateKind].sort()).toEqual(Object.keys(updateSamples).sort());
  });

  it.each(Object.entries(updateSamples))(
    'of the kind %s is an event that the catalogue takes',
    (kind, body) => {
      const { name, payload } = factOf(kind, body);
      expect(catalogue[name].payload.safeParse(payload).error).toBeUndefined();
      const { from, user } = body as { from?: object; user?: object };
      if (from ?? user) expect(payload.clientId).toBe(ADA);
    },
  );

  it.each([
    ['of a message', updateSamples.message, 'message', ADA],
    ['of a boost', updateSamples.chat_boost, 'chat_boost', ADA],
    ['of a channel', updateSamples.channel_post, 'channel_post', 70],
    [
      'of a stopped draft, whose chat is the person',
      updateSamples.stopped_message_generation,
      'stopped_message_generation',
      70,
    ],
    ['of a poll, which has nobody', updateSamples.poll, 'poll', BOT],
  ])('is told %s', (_what, body, kind, clientId) => {
    expect(factOf(kind, body).payload.clientId).toBe(clientId);
  });

  it.each([
    ['/start with its payload', command('/start from_ad', 6), 'start_command', { payload: 'from_ad' }],
    ['/start of a group', command('/start@my_bot', 13), 'start_command', { payload: undefined }],
    ['a command', command('/Buy 2', 4), 'command', { command: 'buy', message: '/Buy 2' }],
    ['words', said({ text: 'hello' }), 'user_message', { kind: 'text', message: 'hello' }],
    [
      'a picture with words',
      said({ photo: [], caption: 'me' }),
      'user_message',
      { kind: 'photo', message: 'me' },
    ],
    ['a service message', said({ pinned_message: {} }), 'other_update', { kind: 'message:pinned_message' }],
    [
      'a payment',
      said({ successful_payment: money }),
      'premium_action',
      { action: 'paid', stars: 75, plan: 'week' },
    ],
    ['a refund', said({ refunded_payment: money }), 'premium_action', { action: 'refunded', stars: 75 }],
    [
      'a payment in another currency',
      said({ successful_payment: { ...money, currency: 'EUR' } }),
      'premium_action',
      { action: 'paid', meta: { currency: 'EUR', amount: 75 } },
    ],
    [
      'a checkout',
      factOf('pre_checkout_query', updateSamples.pre_checkout_query),
      'premium_action',
      { stars: 1 },
    ],
    ['a button', factOf('callback_query', updateSamples.callback_query), 'button_pressed', { data: 'image' }],
    [
      'an inline query',
      factOf('inline_query', updateSamples.inline_query),
      'inline_query',
      { message: 'cats' },
    ],
    [
      'an edit',
      factOf('edited_message', updateSamples.edited_message),
      'message_edited',
      { message: 'hello' },
    ],
    [
      'a block',
      factOf('my_chat_member', { ...member, new_chat_member: { status: 'kicked' } }),
      'bot_blocked',
      {},
    ],
    [
      'an unblock',
      factOf('my_chat_member', { ...member, new_chat_member: { status: 'member' } }),
      'bot_unblocked',
      {},
    ],
    [
      'a new role in a group',
      factOf('my_chat_member', { ...member, chat: { id: -5, type: 'group' } }),
      'other_update',
      { kind: 'my_chat_member' },
    ],
    [
      'a kind of tomorrow',
      factOf('teleported', { user: { id: ADA } }),
      'other_update',
      { kind: 'teleported' },
    ],
  ])('%s', (_what, fact, name, payload) => {
    expect(fact).toMatchObject({ name, payload });
  });
});
