import { type Russian } from '../../message';
import { type states as english } from '../en/states';

export const states: Russian<typeof english> = {
  'states.offline': 'Сервер недоступен. На экране то, что загрузилось раньше; пробуем снова.',
  'states.unreachable': 'Сервер не отвечает. Проверьте, запущен ли Teleskop.',
  'states.serverFault': 'Сервер не смог ответить (HTTP {status}). Причина в его журнале.',
  'states.refused': '{message} (HTTP {status}).',
  'states.crashed': 'Эта часть страницы перестала работать. Остальное работает.',
  'states.notLoaded': 'Не удалось загрузить',
  'states.retry': 'Повторить',
  'states.retrying': 'Пробуем',
  'states.notFound': 'Не найдено',
  'states.notFoundTitle': 'По этому адресу ничего нет',
  'states.notFoundText': 'Страница могла переехать, или в адресе опечатка.',
  'states.goHome': 'К статистике',
  'states.pageFailed': 'Не удалось открыть страницу',
  'states.pageFailedText':
    'Сервер может быть недоступен, или его успели обновить. Перезагрузка получит новую версию.',
  'states.reload': 'Перезагрузить',
};
