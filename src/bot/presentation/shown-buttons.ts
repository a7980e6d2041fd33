import { type Keyboard } from './keyboards';

/** A keyboard as events tell it, so that whoever reads the conversation later sees what could be pressed. */
export const shownButtons = ({ reply_markup: { inline_keyboard: rows } }: Keyboard): ShownButton[][] =>
  rows.map((row) =>
    row.map((button) => ({
      text: button.text,
      ...('callback_data' in button && { data: button.callback_data }),
    })),
  );

interface ShownButton {
  text: string;
  data?: string;
}
