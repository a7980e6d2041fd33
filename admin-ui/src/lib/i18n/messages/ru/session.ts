import { type Russian } from '../../message';
import { type session as english } from '../en/session';

export const session: Russian<typeof english> = {
  'session.title': 'Вход',
  'session.tagline': 'Все разговоры вашего бота в одном месте',
  'session.hint': 'Пароль печатается при первом запуске Teleskop.',
  'session.password': 'Пароль',
  'session.show': 'Показать пароль',
  'session.hide': 'Скрыть пароль',
  'session.signIn': 'Войти',
  'session.signingIn': 'Входим',
  'session.unreachable': 'Сервер не отвечает. Проверьте, запущен ли Teleskop.',
  'session.unknown': 'Что-то пошло не так. Попробуйте ещё раз.',
  'session.wrong': 'Пароль не подходит.',
  'session.locked': 'Слишком много попыток. Повторите через {seconds} с.',
  'session.fault': 'Сервер не смог проверить пароль (HTTP {status}).',
  'session.linkAsk': 'Вас прислал сюда ваш бот. Ссылка открывает панель один раз.',
  'session.linkSpent': 'Ссылка уже использована или устарела. Отправьте боту /admin, чтобы получить новую.',
  'session.byPassword': 'Войти по паролю',
};
