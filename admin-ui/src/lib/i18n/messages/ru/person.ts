import { type Russian } from '../../message';
import { type person as english } from '../en/person';

export const person: Russian<typeof english> = {
  'person.unnamed': 'Человек {id}',
  'person.unknown': 'Неизвестный человек',
  'person.unknownTitle': 'С таким id никого нет',
  'person.unknownText': 'В адресе может быть опечатка, или всё об этом человеке удалено.',
  'person.goToUsers': 'К списку людей',
  'person.conversation': 'Разговор',
  'person.about': 'Об этом человеке',
  'person.premium': 'Telegram Premium',
  'person.active': 'Активен',
  'person.activeHint': 'Был здесь в последние семь дней',
  'person.quiet': 'Затих',
  'person.blocked': 'Ушёл',
  'person.blockedAt': 'Заблокировал бота',
  'person.language': 'Язык',
  'person.activeDays': {
    one: '{count} активный день за четыре недели',
    few: '{count} активных дня за четыре недели',
    many: '{count} активных дней за четыре недели',
    other: '{count} активного дня за четыре недели',
  },
  'person.personas': 'Собеседники',
  'person.experiments': 'Эксперименты',
  'person.previous': 'Предыдущий в списке',
  'person.next': 'Следующий в списке',
  'person.activeIn': {
    one: '{count} активный день за последние {weeks} недель',
    few: '{count} активных дня за последние {weeks} недель',
    many: '{count} активных дней за последние {weeks} недель',
    other: '{count} активного дня за последние {weeks} недель',
  },
  'person.behind': 'Люди за этой цифрой',
  'person.moreBehind': 'Показать ещё',
  'person.nobodyBehind': 'Никого',
  'person.nobodyBehindText': 'За этой цифрой больше никого нет.',
};
