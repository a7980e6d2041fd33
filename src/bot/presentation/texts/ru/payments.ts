import { inLines, inParagraphs, markup } from '../../html';
import { type paymentsEnglish } from '../en/payments';
import { wordingIn } from '../wording';

const { counted, date } = wordingIn<'one' | 'few' | 'many'>('ru');
const pictures = counted({ one: 'картинка', few: 'картинки', many: 'картинок', other: 'картинки' });
/** The accusative, as after «за». */
const stars = counted({ one: 'звезду', few: 'звезды', many: 'звёзд', other: 'звезды' });

export const paymentsRussian: typeof paymentsEnglish = {
  renewing: (until) => markup`🔁 Подписка продлится сама <b>${date(until)}</b>.`,
  notRenewing: (until) => markup`Подписка не продлевается и закончится <b>${date(until)}</b>.`,
  subscribe: (plan, daily) =>
    inLines(
      markup`⭐ <b>Premium по подписке</b>: ${pictures(daily)} в день за ${stars(plan.stars)} в месяц.`,
      markup`Подписка продлевается сама, пока вы её не отмените: здесь через /premium или в настройках Telegram.`,
    ),
  alreadySubscribed: 'У вас уже есть подписка, смотрите /premium. Деньги не списаны.',
  renewed: (until) => markup`🔁 Подписка продлена. Premium ваш до <b>${date(until)}</b>.`,
  canceled: (until) =>
    until
      ? markup`Подписка больше не продлится. Premium останется у вас до <b>${date(until)}</b>.`
      : markup`Подписка больше не продлится.`,
  resumed: markup`🔁 Рад, что вы остаётесь: подписка продолжается.`,
  failed: markup`Подписку не удалось продлить: не хватило звёзд. Premium действует до конца срока, продлить его можно через /premium.`,
  expired: markup`Ваш Premium закончился. Я по-прежнему здесь, только картинок в день меньше. /premium его вернёт.`,
  noSubscription: 'Нет подписки, которая продлевалась бы.',
  support: inParagraphs(
    markup`<b>Что-то не так с платежом?</b>`,
    inLines(
      markup`• Premium не включился? Он приходит через несколько минут после оплаты; /premium покажет, что у вас есть.`,
      markup`• Подписка отменяется в /premium или в настройках Telegram, в разделе «Мои звёзды».`,
      markup`• По любому другому вопросу и о возврате звёзд напишите сюда, что и когда произошло: это читают те, кто ведёт бота.`,
    ),
    markup`Поддержка самого Telegram с покупками здесь помочь не сможет.`,
  ),
  payments: (lines) =>
    inLines(
      markup`Ваши последние платежи:`,
      ...lines.map(
        ({ paidAt, stars, chargeId, refunded }) =>
          markup`• ${date(paidAt)}: ${stars} ⭐ <code>${chargeId}</code>${refunded ? ' (возвращён)' : ''}`,
      ),
    ),
  buttons: {
    subscribe: (plan) => `Подписаться · ${plan.stars} ⭐ в месяц`,
    unsubscribe: 'Не продлевать',
  },
};
