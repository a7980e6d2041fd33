import { type Keyboard } from './keyboards';

/** How a text under a picture is sent. */
export const captionOptions = (keyboard?: Keyboard) => ({ parse_mode: 'HTML' as const, ...keyboard });

/** How every text of the bot is sent. A link that somebody wrote unfolds no preview. */
export const htmlOptions = (keyboard?: Keyboard) => ({
  ...captionOptions(keyboard),
  link_preview_options: { is_disabled: true },
});
