import { ru } from './messages/ru';
import { eventTexts } from './messages/ru/event-texts';

/** All that Russian needs, in one file to fetch. */
export const russian = { messages: ru, events: eventTexts };
