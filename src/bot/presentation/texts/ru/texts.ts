import { type Persona } from '../../../../companion/personas/persona';
import { type Html, inLines, inParagraphs, markup } from '../../html';
import { type Texts } from '../texts';
import { ownerRussian } from './owner';
import { paymentsRussian } from './payments';
import { privacyRussian } from './privacy';
import { commandList, wordingIn } from '../wording';

const { counted, date } = wordingIn<'one' | 'few' | 'many'>('ru');
const days = counted({ one: 'день', few: 'дня', many: 'дней', other: 'дня' });
const pictures = counted({ one: 'картинка', few: 'картинки', many: 'картинок', other: 'картинки' });
const picturesOf = counted({ one: 'картинку', few: 'картинки', many: 'картинок', other: 'картинки' });
const named = ({ emoji, name }: Persona): Html => markup`${emoji} <b>${name}</b>`;

const oneLine = (persona: Persona): Html => markup`${named(persona)} ${persona.tagline}`;

/** In the order of the menu. */
const commands = {
  start: 'Выбрать собеседника',
  image: 'Нарисовать сцену или то, что вы опишете',
  premium: 'Больше картинок',
  paysupport: 'Помощь с платежом',
  clear: 'Забыть наш разговор',
  language: 'Выбрать язык',
  privacy: 'Что о вас хранится и как это стереть',
  help: 'Что я умею',
};

export const russian: Texts = {
  commands,
  greetings: {
    plain: (name) => markup`Здравствуйте, <b>${name}</b>. Рад, что вы здесь.`,
    inviting: (name) =>
      inLines(
        markup`<b>${name}</b>, вот и вы.`,
        markup`Кое-кто хочет узнать, как на самом деле прошёл ваш день.`,
      ),
  },
  whoToTalkTo: (personas) =>
    inParagraphs(
      markup`С кем хотите поговорить?`,
      inLines(...personas.map(oneLine)),
      markup`<i>Все они и их истории родом из английского и охотнее всего говорят на нём.</i>`,
    ),
  chooseFirst: markup`С радостью поговорю. Сначала выберите, с кем хотите говорить.`,
  friend: 'друг',

  persona: oneLine,
  chooseStory: ({ stories }) =>
    inParagraphs(
      markup`С чего начнём?`,
      ...stories.map(({ title, teaser }) => inLines(markup`<b>${title}</b>`, markup`${teaser}`)),
    ),
  conversationExists: (persona, story) =>
    story
      ? markup`${persona.name} и вы на середине истории <b>${story.title}</b>.`
      : markup`У вас уже идёт разговор. Собеседник: ${persona.name}.`,
  scene: ({ title, scene }) => inParagraphs(markup`<b>${title}</b>`, markup`<i>${scene}</i>`),
  pictureHint: markup`Кнопка 🎨 под ответом рисует этот момент.`,
  continued: (persona, lastLine) =>
    lastLine === undefined
      ? markup`${named(persona)} здесь и слушает.`
      : inLines(
          markup`${named(persona)} продолжает с того места, где вы остановились:`,
          markup`<blockquote>${lastLine}</blockquote>`,
        ),

  nothingToPaint: inLines(markup`Скажите, что нарисовать, например:`, markup`<code>/image маяк ночью</code>`),
  caption: (persona, wish) => (wish ? markup`<i>${wish}</i>` : named(persona)),
  captionCredits: (left) =>
    left === 0
      ? markup`На сегодня это была последняя картинка.`
      : markup`На сегодня в запасе ещё ${pictures(left)}.`,
  creditsSpent: inParagraphs(
    markup`Картинки на сегодня закончились. Новые появятся завтра, а с Premium сразу.`,
    markup`Разговаривать можно сколько угодно.`,
  ),

  clearQuestion: (persona) =>
    markup`Стереть этот разговор из памяти? Собеседник: ${persona.name}. Вернуть его будет нельзя.`,
  cleared: (persona) =>
    markup`Разговор забыт. Напишите, и ${persona.name} начнёт сначала, или выберите историю.`,
  kept: markup`Хорошо, ничего не забыто.`,
  nothingToClear: markup`Забывать пока нечего.`,

  premium: ({ credits, premiumUntil }, daily) =>
    inLines(
      premiumUntil
        ? markup`⭐ <b>У вас есть Premium</b> до ${date(premiumUntil)}.`
        : markup`⭐ <b>Premium</b>: ${picturesOf(daily.premium)} в день вместо ${daily.free}.`,
      markup`На сегодня в запасе: ${pictures(credits)}.`,
      premiumUntil ? markup`Продлить можно в любой момент:` : markup`Выберите, на сколько:`,
    ),
  invoice: (plan, daily) => ({
    title: `Premium на ${days(plan.days)}`,
    description: plan.renews
      ? `${pictures(daily)} в день. Продлевается каждые ${days(plan.days)}, пока вы не отмените.`
      : `${pictures(daily)} в день, ${days(plan.days)}. Без автопродления: срок просто закончится.`,
    label: `Premium, ${days(plan.days)}`,
  }),
  checkoutRefused: 'Это предложение изменилось. Отправьте /premium и попробуйте ещё раз. Деньги не списаны.',
  checkoutAway: 'Сейчас Premium включить нельзя. Попробуйте через несколько минут. Деньги не списаны.',
  paid: (until) => markup`⭐ Спасибо. Premium ваш до <b>${date(until)}</b>.`,
  paidLater: markup`⭐ Спасибо, платёж получен. Premium включится в течение нескольких минут.`,
  refunded: markup`Звёзды вам возвращены, и оплаченный ими Premium закончился.`,

  help: inParagraphs(
    markup`Со мной можно разговаривать с разными людьми. Выберите собеседника и историю и пишите что хотите.`,
    commandList(commands),
    markup`Кнопка 🎨 под ответом рисует этот момент, 👍 и 👎 говорят, каким он был.`,
  ),
  unknownCommand: (command) => markup`Команды /${command} я пока не знаю. /help покажет, что я умею.`,
  cannotSense: (kind, persona) => {
    const what = kinds[kind] ?? 'такое';
    return persona
      ? markup`${named(persona)} пока не понимает ${what}. Расскажете словами?`
      : markup`Я пока не понимаю ${what}. Расскажете словами?`;
  },

  cannotThink: markup`Сейчас мне не думается. Дайте мне несколько минут и напишите снова.`,
  replyFailed: markup`Я потерял нить и не смог ответить. Пожалуйста, скажите это ещё раз.`,
  pictureRefused: inLines(
    markup`Такое здесь нарисовать нельзя: у художника свои правила.`,
    markup`Это ничего вам не стоило. Попробуем другую картинку или другие слова?`,
  ),
  painting: (percent) => markup`🎨 Рисую… ${percent} %`,
  pictureFailed: markup`Картинка не получилась. Это ничего вам не стоило; попробуйте, пожалуйста, ещё раз.`,

  whichLanguage: markup`На каком языке мне говорить?`,
  languageChosen: markup`Буду говорить с вами по-русски.`,

  owner: ownerRussian,
  payments: paymentsRussian,
  privacy: privacyRussian,

  notices: {
    old: 'Эта кнопка осталась от прошлого.',
    oldPicture: 'Есть новее. Нажмите кнопку под новой картинкой.',
    painting: 'Следующий вариант уже рисуется.',
    moment: 'У этого момента уже есть картинка, или скоро будет. Кнопка под ней нарисует другую.',
    away: 'Сейчас мне не думается. Попробуйте через несколько минут.',
    rated: { up: 'Рад это слышать. Спасибо.', down: 'Спасибо, что сказали.' },
  },
  buttons: {
    continue: '▶️ Продолжить',
    startAnew: '✨ Начать заново',
    others: '👥 Кто-то другой',
    picture: '🎨 Картинка',
    stop: '⏹ Стоп',
    refresh: '🔄 Другой вариант',
    rate: { up: '👍', down: '👎' },
    given: { up: '👍 ✓', down: '👎 ✓' },
    clear: 'Забыть',
    keep: 'Оставить',
    premium: '⭐ Premium',
    plan: (plan) => `${plan.renews ? '🔁 ' : ''}${days(plan.days)} · ${plan.stars} ⭐`,
  },
};

/** Kinds of messages that nobody here can see or hear. */
const kinds: Record<string, string> = {
  photo: 'фотографии',
  voice: 'голосовые сообщения',
  audio: 'музыку',
  video: 'видео',
  video_note: 'видеосообщения',
  animation: 'анимации',
  sticker: 'стикеры',
  document: 'файлы',
  location: 'места на карте',
  venue: 'места на карте',
  contact: 'контакты',
  poll: 'опросы',
  dice: 'кости',
};
