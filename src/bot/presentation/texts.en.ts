import { type Balance } from '../../companion/credits/credits';
import { type Plan } from '../../companion/credits/plans';
import { type Persona, type Story } from '../../companion/personas/persona';
import { BOT_COMMANDS } from './bot-commands';
import { type Html, html, join } from './html';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const pictures = (count: number): string => (count === 1 ? '1 picture' : `${count} pictures`);
const date = (when: Date): string =>
  when.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const named = ({ emoji, name }: Persona): Html => html`${emoji} <b>${name}</b>`;

export const english = {
  greeting: (name: string): Html => html`Hello, <b>${name}</b>. I am glad you are here.`,
  whoToTalkTo: (personas: readonly Persona[]): Html =>
    html`Who would you like to talk to?
    ${join(
      personas.map((persona) => html`${named(persona)}: ${persona.tagline}`),
      '\n',
    )}`,
  chooseFirst: html`I would love to talk. First choose who you would like to talk to.`,
  friend: 'friend',

  persona: (persona: Persona): Html => html`${named(persona)} <i>${persona.tagline}</i>`,
  chooseStory: (persona: Persona): Html =>
    html`Where shall it begin?
    ${join(
      persona.stories.map(({ title, teaser }) => html`<b>${title}</b> ${teaser}`),
      '\n\n',
    )}`,
  conversationExists: (persona: Persona, story: Story | undefined): Html =>
    story
      ? html`You and ${persona.name} are in the middle of <b>${story.title}</b>.`
      : html`You and ${persona.name} have a conversation going.`,
  scene: ({ title, scene }: Story): Html =>
    html`<b>${title}</b>

      <i>${scene}</i>`,
  continued: (persona: Persona, lastLine: string | undefined): Html =>
    lastLine === undefined
      ? html`${named(persona)} is here and listening.`
      : html`${named(persona)} picks up where you left off:
          <blockquote>${lastLine}</blockquote>`,

  nothingToPaint: html`Tell me what to paint, for example: <code>/image a lighthouse at night</code>`,
  caption: (persona: Persona, wish: string): Html => (wish ? html`<i>${wish}</i>` : named(persona)),
  captionCredits: (left: number): Html =>
    left === 0 ? html`That was your last picture for today.` : html`${pictures(left)} left today.`,
  creditsSpent: html`You have used up your pictures for today. More come tomorrow, or at once with Premium. We
  can go on talking as long as you like.`,

  clearQuestion: (persona: Persona): Html =>
    html`Shall ${persona.name} forget this conversation? It cannot be brought back.`,
  cleared: (persona: Persona): Html =>
    html`Forgotten. Write to ${persona.name} to begin again, or choose a story.`,
  kept: html`Good, nothing is forgotten.`,
  nothingToClear: html`There is nothing to forget yet.`,

  premium: ({ credits, premiumUntil }: Balance, daily: { free: number; premium: number }): Html =>
    join(
      [
        premiumUntil
          ? html`⭐ <b>You have Premium</b> until ${date(premiumUntil)}.`
          : html`⭐ <b>Premium</b>: ${daily.premium} pictures a day instead of ${daily.free}.`,
        html`${pictures(credits)} left today.`,
        premiumUntil ? html`You can add time at any moment:` : html`Choose how long:`,
      ],
      '\n',
    ),
  invoice: (plan: Plan, daily: number) => ({
    title: `Premium for ${days(plan.days)}`,
    description: `${daily} pictures a day for ${days(plan.days)}. No renewal: it simply ends.`,
    label: `Premium, ${days(plan.days)}`,
  }),
  checkoutRefused: 'This offer has changed. Please send /premium and try again. Nothing was charged.',
  checkoutAway:
    'Premium cannot be unlocked at this moment. Please try again in a few minutes. Nothing was charged.',
  paid: (until: Date): Html => html`⭐ Thank you. Premium is yours until <b>${date(until)}</b>.`,
  paidLater: html`⭐ Thank you, your payment has arrived. Premium will be unlocked within minutes.`,
  refunded: html`Your Stars were returned, and the Premium that they paid for has ended.`,

  help: html`I bring you people to talk to. Choose one, choose a story, and write whatever you like.
  ${join(
    BOT_COMMANDS.map(({ command, description }) => html`/${command}: ${description}`),
    '\n',
  )}
  The 🎨 button under an answer paints the moment.`,
  unknownCommand: (command: string): Html => html`I do not know /${command} yet. /help shows what I can do.`,
  cannotSense: (kind: string, persona: Persona | undefined): Html => {
    const what = kinds[kind] ?? 'things like that';
    return persona
      ? html`${named(persona)} cannot take in ${what} yet. Tell it in words?`
      : html`I cannot take in ${what} yet. Tell me in words?`;
  },

  cannotThink: html`I cannot think just now. Give me a few minutes, then write again.`,
  replyFailed: html`I lost the thread and could not answer. Please say it once more.`,
  pictureFailed: html`The picture did not work out. It cost you nothing; please try again.`,

  notices: {
    old: 'This button is from an earlier moment.',
    oldPicture: 'There is a newer version. Use the button under that one.',
    painting: 'The next version is on its way.',
    away: 'I cannot think just now. Try again in a few minutes.',
  },
  buttons: {
    continue: '▶️ Continue',
    startAnew: '✨ Start anew',
    others: '👥 Someone else',
    picture: '🎨 Picture',
    refresh: '🔄 Refresh',
    clear: 'Forget it',
    keep: 'Keep it',
    premium: '⭐ Premium',
    plan: (plan: Plan): string => `${days(plan.days)} · ${plan.stars} ⭐`,
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
