import { type DayFigures, type TodaysFigures } from '../../../../events/owner-desk';
import { type Html, inLines, inParagraphs, markup } from '../../html';
import { type ownerEnglish } from '../en/owner';
import { wordingIn } from '../wording';

const { counted, number } = wordingIn<'one' | 'few' | 'many'>('ru');
/** The accusative, as after «за» and «в течение» of a span. */
const minutes = counted({ one: 'минуту', few: 'минуты', many: 'минут', other: 'минуты' });
const line = (what: string, figure: keyof DayFigures, { today, yesterday }: TodaysFigures): Html =>
  markup`${what}: <b>${number(today[figure])}</b> (${number(yesterday[figure])})`;
const because = (reason: string | undefined): Html =>
  reason ? markup`<i>${reason}</i>` : markup`Подробности в журнале.`;

/** What only owners read. */
export const ownerRussian: typeof ownerEnglish = {
  figures: (figures) =>
    inLines(
      markup`📊 <b>Сегодня</b> (весь вчерашний день)`,
      line('Люди', 'activeUsers', figures),
      line('Новые', 'newUsers', figures),
      line('Сообщения', 'messages', figures),
      line('Картинки', 'images', figures),
    ),
  noFigures: markup`📊 Сегодняшние цифры сейчас недоступны.`,
  link: ({ url, expiresInMinutes }) =>
    inLines(
      markup`🔑 Открывает панель один раз, если успеть за ${minutes(expiresInMinutes)}:`,
      markup`${url}`,
    ),
  noLink: markup`🔑 Панель сейчас не может вас впустить. Попробуйте чуть позже.`,
  alerts: {
    telegramWasAway: (lasted, reason) =>
      inParagraphs(
        markup`⚠️ Связи с Telegram не было <b>${minutes(lasted)}</b>. Теперь она есть.`,
        because(reason),
      ),
    journalGrows: (waiting, reason) =>
      inParagraphs(
        markup`⚠️ <b>Журнал растёт</b>: записи ждут события, их ${number(waiting)}. Пока на диске есть место, ничего не теряется.`,
        because(reason),
      ),
    archiveFails: (reason) =>
      inParagraphs(markup`⚠️ <b>Картинки не уходят в архив.</b> Они ждут на этой машине.`, because(reason)),
    fewerMessages: (messages, lastWeek) =>
      markup`⚠️ <b>Сообщений стало вдвое меньше</b>: ${number(messages)} за последний полный час, ${number(lastWeek)} за тот же час неделю назад.`,
  },
};
