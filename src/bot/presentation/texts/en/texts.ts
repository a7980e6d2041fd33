import { type Balance } from '../../../../companion/credits/credits';
import { type Plan } from '../../../../companion/credits/plans';
import { type Persona, type Story } from '../../../../companion/personas/persona';
import { type Html, inLines, inParagraphs, markup } from '../../html';
import { ownerEnglish } from './owner';
import { paymentsEnglish } from './payments';
import { privacyEnglish } from './privacy';
import { commandList, wordingIn } from '../wording';

const { counted, date } = wordingIn<'one'>('en-GB');
const days = counted({ one: 'day', other: 'days' });
const pictures = counted({ one: 'picture', other: 'pictures' });
const named = ({ emoji, name }: Persona): Html => markup`${emoji} <b>${name}</b>`;

const oneLine = (persona: Persona): Html => markup`${named(persona)} ${persona.tagline}`;

/** In the order of the menu. */
const commands = {
  start: 'Choose a companion',
  image: 'Paint the scene, or what you describe',
  premium: 'More pictures',
  paysupport: 'Help with a payment',
  clear: 'Forget our conversation',
  language: 'Choose my language',
  privacy: 'What is kept of you, and how to erase it',
  help: 'What I can do',
};

export const english = {
  commands,
  /** By variant of the experiment `welcome_text`. */
  greetings: {
    plain: (name: string): Html => markup`Hello, <b>${name}</b>. I am glad you are here.`,
    inviting: (name: string): Html =>
      inLines(
        markup`<b>${name}</b>, there you are.`,
        markup`Somebody is waiting to hear how your day really was.`,
      ),
  },
  whoToTalkTo: (personas: readonly Persona[]): Html =>
    inParagraphs(markup`Who would you like to talk to?`, inLines(...personas.map(oneLine))),
  chooseFirst: markup`I would love to talk. First choose who you would like to talk to.`,
  friend: 'friend',

  persona: oneLine,
  chooseStory: ({ stories }: Persona): Html =>
    inParagraphs(
      markup`Where shall it begin?`,
      ...stories.map(({ title, teaser }) => inLines(markup`<b>${title}</b>`, markup`${teaser}`)),
    ),
  conversationExists: (persona: Persona, story: Story | undefined): Html =>
    story
      ? markup`You and ${persona.name} are in the middle of <b>${story.title}</b>.`
      : markup`You and ${persona.name} have a conversation going.`,
  scene: ({ title, scene }: Story): Html => inParagraphs(markup`<b>${title}</b>`, markup`<i>${scene}</i>`),
  /** Under a scene, for some: the experiment `picture_hint`. */
  pictureHint: markup`The 🎨 button under an answer paints the moment.`,
  continued: (persona: Persona, lastLine: string | undefined): Html =>
    lastLine === undefined
      ? markup`${named(persona)} is here and listening.`
      : inLines(
          markup`${named(persona)} picks up where you left off:`,
          markup`<blockquote>${lastLine}</blockquote>`,
        ),

  nothingToPaint: inLines(
    markup`Tell me what to paint, for example:`,
    markup`<code>/image a lighthouse at night</code>`,
  ),
  caption: (persona: Persona, wish: string): Html => (wish ? markup`<i>${wish}</i>` : named(persona)),
  captionCredits: (left: number): Html =>
    left === 0 ? markup`That was your last picture for today.` : markup`${pictures(left)} left today.`,
  creditsSpent: inParagraphs(
    markup`You have used up your pictures for today. More come tomorrow, or at once with Premium.`,
    markup`We can go on talking as long as you like.`,
  ),

  clearQuestion: (persona: Persona): Html =>
    markup`Shall ${persona.name} forget this conversation? It cannot be brought back.`,
  cleared: (persona: Persona): Html =>
    markup`Forgotten. Write to ${persona.name} to begin again, or choose a story.`,
  kept: markup`Good, nothing is forgotten.`,
  nothingToClear: markup`There is nothing to forget yet.`,

  premium: ({ credits, premiumUntil }: Balance, daily: { free: number; premium: number }): Html =>
    inLines(
      premiumUntil
        ? markup`⭐ <b>You have Premium</b> until ${date(premiumUntil)}.`
        : markup`⭐ <b>Premium</b>: ${daily.premium} pictures a day instead of ${daily.free}.`,
      markup`${pictures(credits)} left today.`,
      premiumUntil ? markup`You can add time at any moment:` : markup`Choose how long:`,
    ),
  invoice: (plan: Plan, daily: number) => ({
    title: `Premium for ${days(plan.days)}`,
    description: plan.renews
      ? `${daily} pictures a day. Renewed every ${days(plan.days)} until you cancel it.`
      : `${daily} pictures a day for ${days(plan.days)}. No renewal: it simply ends.`,
    label: `Premium, ${days(plan.days)}`,
  }),
  checkoutRefused: 'This offer has changed. Please send /premium and try again. Nothing was charged.',
  checkoutAway:
    'Premium cannot be unlocked at this moment. Please try again in a few minutes. Nothing was charged.',
  paid: (until: Date): Html => markup`⭐ Thank you. Premium is yours until <b>${date(until)}</b>.`,
  paidLater: markup`⭐ Thank you, your payment has arrived. Premium will be unlocked within minutes.`,
  refunded: markup`Your Stars were returned, and the Premium that they paid for has ended.`,

  help: inParagraphs(
    markup`I bring you people to talk to. Choose one, choose a story, and write whatever you like.`,
    commandList(commands),
    markup`The 🎨 button under an answer paints the moment, 👍 and 👎 tell how it was.`,
  ),
  unknownCommand: (command: string): Html =>
    markup`I do not know /${command} yet. /help shows what I can do.`,
  cannotSense: (kind: string, persona: Persona | undefined): Html => {
    const what = kinds[kind] ?? 'things like that';
    return persona
      ? markup`${named(persona)} cannot take in ${what} yet. Tell it in words?`
      : markup`I cannot take in ${what} yet. Tell me in words?`;
  },

  cannotThink: markup`I cannot think just now. Give me a few minutes, then write again.`,
  replyFailed: markup`I lost the thread and could not answer. Please say it once more.`,
  pictureRefused: inLines(
    markup`This is nothing that can be painted here; the painter has rules of its own.`,
    markup`It cost you nothing. Shall we try another picture, or other words?`,
  ),
  painting: (percent: number): Html => markup`🎨 Painting… ${percent} %`,
  pictureFailed: markup`The picture did not work out. It cost you nothing; please try again.`,

  whichLanguage: markup`Which language shall I speak?`,
  languageChosen: markup`I will speak English with you.`,

  owner: ownerEnglish,
  payments: paymentsEnglish,
  privacy: privacyEnglish,

  notices: {
    old: 'This button is from an earlier moment.',
    oldPicture: 'There is a newer version. Use the button under that one.',
    painting: 'The next version is on its way.',
    moment: 'This moment has its picture, or soon will. Refresh under it makes another version.',
    away: 'I cannot think just now. Try again in a few minutes.',
    rated: { up: 'I am glad. Thank you.', down: 'Thank you for saying so.' },
  },
  buttons: {
    continue: '▶️ Continue',
    startAnew: '✨ Start anew',
    others: '👥 Someone else',
    picture: '🎨 Picture',
    stop: '⏹ Stop',
    refresh: '🔄 Refresh',
    rate: { up: '👍', down: '👎' },
    /** The one of them that was pressed. */
    given: { up: '👍 ✓', down: '👎 ✓' },
    clear: 'Forget it',
    keep: 'Keep it',
    premium: '⭐ Premium',
    plan: (plan: Plan): string => `${plan.renews ? '🔁 ' : ''}${days(plan.days)} · ${plan.stars} ⭐`,
  },
};

/** Kinds of messages that nobody here can see or hear. */
const kinds: Record<string, string> = {
  photo: 'photos',
  voice: 'voice messages',
  audio: 'music',
  video: 'videos',
  video_note: 'video messages',
  animation: 'animations',
  sticker: 'stickers',
  document: 'files',
  location: 'places',
  venue: 'places',
  contact: 'contacts',
  poll: 'polls',
  dice: 'dice',
};
