import { type BotCommand } from 'telegraf/types';

/** What Telegram shows behind the menu button (Bot API `setMyCommands`); also the list in /help. */
export const BOT_COMMANDS: readonly BotCommand[] = [
  { command: 'start', description: 'Choose a companion' },
  { command: 'image', description: 'Paint the scene, or what you describe' },
  { command: 'premium', description: 'More pictures' },
  { command: 'clear', description: 'Forget our conversation' },
  { command: 'help', description: 'What I can do' },
];
