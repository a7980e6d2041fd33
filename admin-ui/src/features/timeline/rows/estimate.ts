import { type TimelineEvent } from '../../../lib/api-types';
import { isStarsCard } from '../views/stars-card';
import { pictureBox } from '../picture/picture';
import { type Row } from './row';
import { buttonsOf } from './story';

export const DAY_ROW = 44;
const LINE = 22;
const BUBBLE = 18;

const KEY = 36;

const keyboard = (event: TimelineEvent): number => buttonsOf(event).length * KEY;

/** How high a row will be, about; the nearer, the calmer the scrollbar while rows are measured. */
export function estimateRow(row: Row, width: number): number {
  switch (row.kind) {
    case 'day':
      return DAY_ROW;
    case 'gap':
      return 40;
    case 'badge':
      return isStarsCard(row.event) ? 82 : 34 + keyboard(row.event);
    case 'picture':
      return pictureBox(row.event.meta, width).height + (row.event.message ? 54 : 12) + keyboard(row.event);
    case 'user':
    case 'ai': {
      const perLine = Math.max(20, Math.min(560, width * 0.82) / 7.6);
      const lines = (row.event.message ?? '')
        .split('\n')
        .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
      return (
        Math.max(1, lines) * LINE +
        BUBBLE +
        (row.first ? 8 : 2) +
        (row.kind === 'ai' && row.first ? 22 : 0) +
        keyboard(row.event)
      );
    }
  }
}
