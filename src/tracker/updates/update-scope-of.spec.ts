import { scopeOf } from './update-scope-of';
import { updateOf, updateSamples } from '../../../test/support/update-samples';

const BOT = 42;
const ANONYMOUS = ['channel_post', 'edited_channel_post', 'deleted_business_messages'];
const NOBODY = [...ANONYMOUS, 'stopped_message_generation', 'message_reaction_count', 'poll'];

describe('scopeOf', () => {
  it.each(Object.entries(updateSamples))('reads a %s', (kind, body) => {
    const scope = scopeOf(updateOf(kind, body), BOT);
    expect(scope.key).toMatch(/^42:5:./);
    expect(scope.meta).toMatchObject({ updateId: 5, updateKind: kind });
    if (NOBODY.includes(kind)) expect(scope.person).toBeUndefined();
    else expect(scope.person).toMatchObject({ username: 'ada', firstName: 'Ada', languageCode: 'en' });
  });

  it('takes the time of a message from its date, of an edit from its edit', () => {
    expect(scopeOf(updateOf('message', updateSamples.message), BOT).at).toEqual(new Date(1_000_000));
    expect(scopeOf(updateOf('edited_message', updateSamples.edited_message), BOT).at).toEqual(
      new Date(1_500_000),
    );
  });

  it('leaves the time open where the update carries none, and still tells two queries apart', () => {
    const first = scopeOf(updateOf('callback_query', updateSamples.callback_query), BOT);
    const other = scopeOf(updateOf('callback_query', { ...updateSamples.callback_query, id: 'q2' }), BOT);
    expect(first.at).toBeUndefined();
    expect(first.meta).toMatchObject({ chatId: 70, messageId: 700 });
    const { data } = updateSamples.callback_query as { data: string };
    expect(first.meta.pressed).toEqual({ data, messageId: 700 });
    expect(first.key).not.toBe(other.key);
  });

  it('makes one key of one update, and others of any other', () => {
    const { message } = updateSamples;
    const scope = (...rest: [unknown?, number?]): string =>
      scopeOf(updateOf('message', rest[0] ?? message, rest[1]), BOT).key;
    expect(scope()).toBe(scope());
    expect(scope(message, 6)).not.toBe(scope());
    expect(scope({ ...message, date: 9 })).not.toBe(scope());
    expect(scopeOf(updateOf('message', message), 43).key).not.toBe(scope());
  });

  it.each([
    ['a kind that nobody knows yet', updateOf('telepathy', { date: 3, from: { id: 1 } })],
    ['one without an object', updateOf('telepathy', true)],
    ['an empty one', updateOf('message', undefined)],
  ])('survives %s', (_, update) => {
    expect(scopeOf(update, BOT).meta.updateId).toBe(5);
  });
});
