import { type Html, inLines, inParagraphs, markup } from '../../html';
import { type PrivacyFacts } from '../privacy-facts';
import { type privacyEnglish } from '../en/privacy';
import { wordingIn } from '../wording';

const { counted } = wordingIn<'one' | 'few' | 'many'>('ru');
/** After «через»: the accusative. */
const days = counted({ one: 'день', few: 'дня', many: 'дней', other: 'дня' });

const kept: Record<PrivacyFacts['text'], Html> = {
  full: markup`• ваши действия здесь и то, что было сказано; ваши платежи`,
  redacted: markup`• ваши действия здесь, без самих слов; ваши платежи`,
  none: markup`• ваши действия здесь, без самих слов; ваши платежи`,
};

const entries = (of: string) =>
  counted({
    one: `запись ${of}`,
    few: `записи ${of}`,
    many: `записей ${of}`,
    other: `записи ${of}`,
  });

/** What was erased, by the name of its holder. */
const holders: Readonly<Record<string, (count: number) => string>> = {
  events: counted({ one: 'событие', few: 'события', many: 'событий', other: 'события' }),
  conversations: entries('наших разговоров'),
  pictures: counted({ one: 'картинка', few: 'картинки', many: 'картинок', other: 'картинки' }),
  archive: counted({
    one: 'картинка в архиве',
    few: 'картинки в архиве',
    many: 'картинок в архиве',
    other: 'картинки в архиве',
  }),
  languages: counted({
    one: 'выбор языка',
    few: 'выбора языка',
    many: 'выборов языка',
    other: 'выбора языка',
  }),
  payments: entries('о платежах и картинках в запасе'),
  experiments: entries('об экспериментах'),
  deadLetters: entries('о событиях, которые не сохранились'),
};
const erased = (holder: string, count: number): string => (holders[holder] ?? entries(`«${holder}»`))(count);

export const privacyRussian: typeof privacyEnglish = {
  told: ({ text, days: limit, outside, archived }) =>
    inParagraphs(
      markup`🔒 <b>Что о вас хранится</b>`,
      inLines(
        markup`• ваш номер в Telegram, имя, имя пользователя и язык`,
        markup`• наши разговоры, чтобы я помнил, и картинки${archived ? ' (в хранилище изображений Cloudflare)' : ''}`,
        kept[text],
      ),
      limit === undefined
        ? markup`Всё хранится, пока вы это не сотрёте.`
        : markup`Отдельные события удаляются через ${days(limit)}, остальное хранится, пока вы это не сотрёте.`,
      outside.length === 0
        ? markup`Никому другому ничего не передаётся.`
        : markup`Чтобы ответить, я отправляю написанное вами на ${outside.join(' и ')}.`,
      markup`Сам чат хранит Telegram; удалить его можно там.`,
    ),
  copyBegins: markup`Собираю всё, что о вас хранится. Пришлю файлом.`,
  copyCaption: (part) =>
    part === 1
      ? 'Всё, что о вас хранится: по одной записи в строке (JSON).'
      : `Всё, что о вас хранится, часть ${part}.`,
  copyIsUnderWay: 'Ваша копия уже собирается.',
  copyFailed: markup`Копию собрать не удалось. Попробуйте, пожалуйста, через несколько минут.`,
  eraseQuestion: inLines(
    markup`Стереть <b>всё</b>, что о вас хранится: разговоры, картинки, события, Premium, всё без остатка?`,
    markup`Вернуть это будет нельзя. От платежей в бухгалтерии остаются номер, звёзды и дата, но не плательщик; подписка не продлится.`,
  ),
  eraseBegins: markup`Забываю вас…`,
  eraseLater: markup`Сейчас доступно не всё. Я продолжу стирать без вашей помощи и напишу, когда не останется ничего.`,
  erased: (counts) => {
    const parts = Object.entries(counts).filter(([, count]) => count > 0);
    return inParagraphs(
      markup`<b>Всё стёрто.</b>`,
      parts.length === 0
        ? markup`Стирать было уже нечего.`
        : inLines(...parts.map(([holder, count]) => markup`• ${erased(holder, count)}`)),
      markup`/start начнёт всё сначала, будто мы не встречались.`,
    );
  },
  kept: markup`Хорошо, всё остаётся.`,
  buttons: {
    copy: '📄 Получить копию',
    erase: '🗑 Стереть всё',
    confirm: 'Да, стереть всё',
    keep: 'Нет, оставить',
  },
};
