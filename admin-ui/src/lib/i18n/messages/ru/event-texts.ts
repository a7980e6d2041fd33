import { type EventTexts } from '../../message';

/**
 * Events as the server's catalogue names them in English. One that is not here, such as an event of a newer server,
 * keeps its English words.
 */
export const eventTexts: EventTexts = {
  start_command: { label: 'Старт', badge: '/start {meta.payload}' },
  command: { label: 'Команда', badge: '{message}' },
  user_message: { label: 'Сообщение человека' },
  ai_message: { label: 'Ответ ИИ' },
  image_generated: { label: 'Картинка' },
  image_refresh: { label: 'Обновление', badge: 'Попросил другой вариант' },
  persona_selected: { label: 'Выбор персонажа', badge: 'Выбор: {personaName}' },
  story_selected: { label: 'Выбор истории', badge: 'Открыта история «{meta.storyTitle}»' },
  chat_cleared: { label: 'Разговор очищен', badge: 'Разговор очищен' },
  chat_continued: { label: 'Продолжение', badge: 'Продолжение: {personaName}' },
  premium_action: { label: 'Премиум', badge: 'Премиум: {meta.action} {meta.stars}' },
  experiment_exposed: { label: 'Эксперимент', badge: '{meta.experimentId}: {meta.variant}' },
  subscription_changed: { label: 'Подписка', badge: 'Подписка: {meta.change}' },
  language_selected: { label: 'Выбор языка', badge: 'Выбран язык {meta.language}' },
  answer_rated: { label: 'Оценка ответа', badge: 'Оценка ответа: {meta.rating}' },
  bot_blocked: { label: 'Бот заблокирован', badge: 'Бот заблокирован' },
  bot_unblocked: { label: 'Бот разблокирован', badge: 'Бот разблокирован' },
  message_edited: { label: 'Правка', badge: 'Правка: {message}' },
  button_pressed: { label: 'Кнопка', badge: 'Нажата «{meta.data}»' },
  inline_query: { label: 'Встроенный запрос', badge: 'Встроенный запрос: {message}' },
  generation_stopped: { label: 'Ответ остановлен', badge: 'Остановил ответ, знаков: {meta.characters}' },
  reply_failed: { label: 'Ответ не удался', badge: 'Нет ответа: {meta.reason}' },
  other_update: { label: 'Другое событие', badge: '{meta.kind}' },
};
