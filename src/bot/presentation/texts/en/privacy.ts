import { type Html, inLines, inParagraphs, markup } from '../../html';
import { type PrivacyFacts } from '../privacy-facts';
import { wordingIn } from '../wording';

const { counted } = wordingIn<'one'>('en-GB');
const days = counted({ one: 'day', other: 'days' });

const kept: Record<PrivacyFacts['text'], Html> = {
  full: markup`• what you do here, and what is said; your payments`,
  redacted: markup`• what you do here, without the words; your payments`,
  none: markup`• what you do here, without the words; your payments`,
};

/** What was erased, by the name of its holder. */
const holders: Readonly<Record<string, (count: number) => string>> = {
  events: counted({ one: 'event', other: 'events' }),
  conversations: counted({ one: 'entry of our conversations', other: 'entries of our conversations' }),
  pictures: counted({ one: 'picture', other: 'pictures' }),
  archive: counted({ one: 'archived picture', other: 'archived pictures' }),
  languages: counted({ one: 'choice of language', other: 'choices of language' }),
  payments: counted({ one: 'entry of payments and credits', other: 'entries of payments and credits' }),
  experiments: counted({ one: 'entry of experiments', other: 'entries of experiments' }),
  deadLetters: counted({ one: 'event that could not be stored', other: 'events that could not be stored' }),
};
const erased = (holder: string, count: number): string =>
  holders[holder]?.(count) ??
  counted({ one: `entry of “${holder}”`, other: `entries of “${holder}”` })(count);

export const privacyEnglish = {
  told: ({ text, days: limit, outside, archived }: PrivacyFacts): Html =>
    inParagraphs(
      markup`🔒 <b>What is kept of you</b>`,
      inLines(
        markup`• your Telegram id, name, user name and language`,
        markup`• our conversations, so that I remember, and the pictures${archived ? ' (at Cloudflare, an image host)' : ''}`,
        kept[text],
      ),
      limit === undefined
        ? markup`It is kept until you erase it.`
        : markup`Single events are dropped after ${days(limit)}; all else is kept until you erase it.`,
      outside.length === 0
        ? markup`Nothing of it is given to anybody else.`
        : markup`To answer you, what you write is sent to ${outside.join(' and ')}.`,
      markup`Telegram keeps this chat by itself; you can delete it there.`,
    ),
  copyBegins: markup`I am putting together everything that is kept of you. It comes as a file.`,
  copyCaption: (part: number): string =>
    part === 1
      ? 'Everything that is kept of you, one thing a line (JSON).'
      : `Everything that is kept of you, part ${part}.`,
  copyIsUnderWay: 'Your copy is being put together.',
  copyFailed: markup`The copy could not be made. Please try again in a few minutes.`,
  eraseQuestion: inLines(
    markup`Shall I erase <b>everything</b> that is kept of you: conversations, pictures, events, Premium, all?`,
    markup`It cannot be brought back. Of payments, bookkeeping keeps the number, the Stars and the date, but not who paid; no subscription goes on.`,
  ),
  eraseBegins: markup`I am forgetting you…`,
  eraseLater: markup`Not everything can be reached just now. I go on erasing by myself, and tell you when all is gone.`,
  erased: (counts: Readonly<Record<string, number>>): Html => {
    const parts = Object.entries(counts).filter(([, count]) => count > 0);
    return inParagraphs(
      markup`<b>Everything is erased.</b>`,
      parts.length === 0
        ? markup`There was nothing left to erase.`
        : inLines(...parts.map(([holder, count]) => markup`• ${erased(holder, count)}`)),
      markup`/start begins anew, as if we had never met.`,
    );
  },
  kept: markup`Good, nothing is erased.`,
  buttons: {
    copy: '📄 Fetch a copy',
    erase: '🗑 Erase everything',
    confirm: 'Yes, erase everything',
    keep: 'No, keep it',
  },
};
