import { type Russian } from '../../message';
import { type range as english } from '../en/range';

export const range: Russian<typeof english> = {
  'range.label': 'Даты',
  'range.today': 'Сегодня',
  'range.yesterday': 'Вчера',
  'range.7d': 'Последние 7 дней',
  'range.30d': 'Последние 30 дней',
  'range.90d': 'Последние 90 дней',
  'range.month': 'Этот месяц',
  'range.lastMonth': 'Прошлый месяц',
  'range.365d': 'Последние 12 месяцев',
  'range.pick': 'Выбрать дни',
  'range.pickLast': 'Выберите последний день',
  'range.compare': 'Сравнить с предыдущим периодом',
  'range.apply': 'Показать эти дни',
  'range.from': 'С',
  'range.to': 'По',
  'range.needed': 'Нужны обе даты.',
  'range.reversed': 'Последний день раньше первого.',
  'range.tooLong': 'Не больше пяти лет.',
  'range.monthBefore': 'Предыдущий месяц',
  'range.monthAfter': 'Следующий месяц',
};
