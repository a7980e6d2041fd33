import { type BotCommand } from 'telegraf/types';
import { type CommandMenu } from '../telegram/transport-options';
import { languages } from './texts/language';
import { type Texts, textsFor } from './texts/texts';

/** What Telegram shows behind the menu button (Bot API `setMyCommands`), in the order of the catalogue of texts. */
export const menuOf = ({ commands }: Texts): BotCommand[] =>
  Object.entries(commands).map(([command, description]) => ({ command, description }));

/** One menu a language, and one for everybody whose language is none of these. */
export const commandMenus: readonly CommandMenu[] = [undefined, ...languages].map((language) => ({
  ...(language && { language }),
  commands: menuOf(textsFor(language)),
}));
