import { laneOf } from './lane-of';
import { updateOf, updateSamples } from '../../../../test/support/update-samples';

const lane = (kind: keyof typeof updateSamples, updateId?: number): string =>
  laneOf(updateOf(kind, updateSamples[kind], updateId));

describe('laneOf', () => {
  it('keeps what belongs to one talk together', () => {
    for (const kind of ['edited_message', 'callback_query', 'my_chat_member'] as const) {
      expect(lane(kind)).toBe(lane('message'));
    }
  });

  it.each(['stopped_message_generation', 'pre_checkout_query', 'shipping_query', 'inline_query'] as const)(
    'lets a %s wait behind nothing else',
    (kind) => expect(lane(kind)).not.toBe(lane('message')),
  );

  it('keeps chats apart, and what belongs to nobody', () => {
    const elsewhere = { ...updateSamples.message, chat: { id: 71 } };
    expect(laneOf(updateOf('message', elsewhere))).not.toBe(lane('message'));
    expect(lane('poll', 1)).not.toBe(lane('poll', 2));
  });
});
