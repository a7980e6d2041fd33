import { Markup } from 'telegraf';
import { type InlineKeyboardButton, type InlineKeyboardMarkup } from 'telegraf/types';
import { type Plan } from '../../companion/credits/plans';
import { type Rating } from '../../companion/conversations/answer-buttons';
import { type Persona } from '../../companion/personas/persona';
import { callbackData } from './callback-data';
import { type Language, languageNames, languages } from './texts/language';
import { type Texts } from './texts/texts';

export type Keyboard = Markup.Markup<InlineKeyboardMarkup>;

const { button, inlineKeyboard } = Markup;
const ratings: readonly Rating[] = ['up', 'down'];

export const personasKeyboard = (personas: readonly Persona[]): Keyboard =>
  inlineKeyboard(
    personas.map(({ id, name, emoji }) => button.callback(`${emoji} ${name}`, callbackData('persona', id))),
    { columns: 2 },
  );

export const storiesKeyboard = ({ stories }: Persona, texts: Texts): Keyboard =>
  inlineKeyboard([
    ...stories.map(({ id, title }) => [button.callback(title, callbackData('story', id))]),
    [others(texts)],
  ]);

export const continueKeyboard = ({ id }: Persona, texts: Texts): Keyboard =>
  inlineKeyboard([
    [
      button.callback(texts.buttons.continue, callbackData('continue', id)),
      button.callback(texts.buttons.startAnew, callbackData('new', id)),
    ],
    [others(texts)],
  ]);

/** @param given what the user thinks of the answer already */
export const answerKeyboard = (texts: Texts, given?: Rating): Keyboard =>
  inlineKeyboard([
    button.callback(texts.buttons.picture, callbackData('image')),
    ...ratings.map((rating) => {
      const label = texts.buttons[rating === given ? 'given' : 'rate'][rating];
      return button.callback(label, callbackData('rate', rating));
    }),
  ]);

export const stopKeyboard = (texts: Texts): Keyboard =>
  inlineKeyboard([button.callback(texts.buttons.stop, callbackData('stop'))]);

export const pictureKeyboard = (pictureId: string, texts: Texts): Keyboard =>
  inlineKeyboard([button.callback(texts.buttons.refresh, callbackData('refresh', pictureId))]);

export const clearKeyboard = (texts: Texts): Keyboard =>
  inlineKeyboard([
    button.callback(texts.buttons.clear, callbackData('clear', 'yes')),
    button.callback(texts.buttons.keep, callbackData('clear', 'no')),
  ]);

export const plansKeyboard = (
  plans: readonly Plan[],
  texts: Texts,
  { canUnsubscribe = false } = {},
): Keyboard =>
  inlineKeyboard([
    ...plans.map((plan) => [button.callback(texts.buttons.plan(plan), callbackData('premium', plan.id))]),
    ...(canUnsubscribe
      ? [[button.callback(texts.payments.buttons.unsubscribe, callbackData('unsubscribe'))]]
      : []),
  ]);

export const subscribeKeyboard = (plan: Plan, link: string, texts: Texts): Keyboard =>
  inlineKeyboard([button.url(texts.payments.buttons.subscribe(plan), link)]);

export const languagesKeyboard = (current: Language): Keyboard =>
  inlineKeyboard(
    languages.map((language) => {
      const mark = language === current ? ' ✓' : '';
      return button.callback(`${languageNames[language]}${mark}`, callbackData('language', language));
    }),
  );

export const privacyKeyboard = ({ privacy: { buttons } }: Texts): Keyboard =>
  inlineKeyboard([
    [button.callback(buttons.copy, callbackData('privacy', 'copy'))],
    [button.callback(buttons.erase, callbackData('privacy', 'erase'))],
  ]);

export const eraseKeyboard = ({ privacy: { buttons } }: Texts): Keyboard =>
  inlineKeyboard([
    [button.callback(buttons.confirm, callbackData('privacy', 'confirm'))],
    [button.callback(buttons.keep, callbackData('privacy', 'keep'))],
  ]);

const others = (texts: Texts): InlineKeyboardButton =>
  button.callback(texts.buttons.others, callbackData('personas'));
