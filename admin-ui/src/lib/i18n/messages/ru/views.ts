import { type Russian } from '../../message';
import { type views as english } from '../en/views';

export const views: Russian<typeof english> = {
  'views.title': 'Сохранённые виды',
  'views.save': 'Сохранить этот вид',
  'views.name': 'Название вида',
  'views.saving': 'Сохраняем',
  'views.none': 'Пока ничего. Вид хранит страницу, её даты и фильтры.',
  'views.remove': 'Удалить вид «{name}»',
  'views.unsaved': 'Не удалось сохранить вид: {why}',
  'views.unremoved': 'Не удалось удалить вид: {why}',
};
