import { type Keyboard } from './keyboards';

/** How every text of the bot is sent. A link that somebody wrote unfolds no preview. */
export const htmlOptions = (keyboard?: Keyboard) => ({
  parse_mode: 'HTML' as const,
  link_preview_options: { is_disabled: true },
  ...keyboard,
});
