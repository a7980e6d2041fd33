import { type DayFigures, type LoginLink, type TodaysFigures } from '../../../../events/owner-desk';
import { type Html, inLines, inParagraphs, markup } from '../../html';
import { wordingIn } from '../wording';

const { counted, number } = wordingIn<'one'>('en-GB');
const minutes = counted({ one: 'minute', other: 'minutes' });
const line = (what: string, figure: keyof DayFigures, { today, yesterday }: TodaysFigures): Html =>
  markup`${what}: <b>${number(today[figure])}</b> (${number(yesterday[figure])})`;
const because = (reason: string | undefined): Html =>
  reason ? markup`<i>${reason}</i>` : markup`The log tells more.`;

/** What only owners read. */
export const ownerEnglish = {
  figures: (figures: TodaysFigures): Html =>
    inLines(
      markup`📊 <b>Today</b> (all of yesterday)`,
      line('People', 'activeUsers', figures),
      line('New', 'newUsers', figures),
      line('Messages', 'messages', figures),
      line('Pictures', 'images', figures),
    ),
  noFigures: markup`📊 Today’s figures cannot be read just now.`,
  // The bare address: Telegram makes no link of a text over an address such as localhost.
  link: ({ url, expiresInMinutes }: LoginLink): Html =>
    inLines(markup`🔑 Opens the panel, once, within ${minutes(expiresInMinutes)}:`, markup`${url}`),
  noLink: markup`🔑 The panel cannot let you in just now. Try again in a moment.`,
  alerts: {
    telegramWasAway: (lasted: number, reason: string): Html =>
      inParagraphs(
        markup`⚠️ I could not reach Telegram for <b>${minutes(lasted)}</b>. I am back.`,
        because(reason),
      ),
    journalGrows: (waiting: number, reason: string | undefined): Html =>
      inParagraphs(
        markup`⚠️ <b>The journal grows</b>: ${number(waiting)} events wait to be stored. Nothing is lost while the disk has room.`,
        because(reason),
      ),
    archiveFails: (reason: string | undefined): Html =>
      inParagraphs(markup`⚠️ <b>Pictures are not archived.</b> They wait on this machine.`, because(reason)),
    fewerMessages: (messages: number, lastWeek: number): Html =>
      markup`⚠️ <b>Messages fell by half</b>: ${number(messages)} in the last full hour, ${number(lastWeek)} in the same hour last week.`,
  },
};
