import { type PersonaFigures } from '../../../lib/api-types';
import { columns, shownFigure, sorted } from './columns';

const row = (personaId: string, users: number, nextDayShare: number | null): PersonaFigures => ({
  personaId,
  personaName: personaId,
  users,
  newUsers: 0,
  messages: 0,
  userMessages: 0,
  aiMessages: 0,
  images: 0,
  refreshes: 0,
  chosen: 0,
  continued: 0,
  cleared: 0,
  failedReplies: 0,
  visits: 0,
  rates: {
    messagesPerUser: 12.345,
    messagesPerVisit: 1,
    refreshesPerPicture: 0.256,
    continuedShare: 0.5,
    nextDayShare,
  },
});
const ids = (rows: PersonaFigures[]) => rows.map(({ personaId }) => personaId).join('');
const rows = [row('a', 1, 0.5), row('b', 3, null), row('c', 2, 0)];

describe('the columns of personas', () => {
  it('sort largest first, by people where nothing else is said', () => {
    expect(ids(sorted(rows, null))).toBe('bca');
    expect(ids(sorted(rows, 'nonsense'))).toBe('bca');
  });

  it('put no figure behind a figure of nought', () => {
    expect(ids(sorted(rows, 'nextDayShare'))).toBe('acb');
  });

  it('are as exact as their figures mean anything', () => {
    const shown = columns.map((column) => shownFigure(column, rows[1]));
    expect(shown).toEqual(['3', '0', '0', '0', '12.3', '1', '0.26', '50%', '–']);
    expect(columns.every((column) => shownFigure(column, undefined) === '–')).toBe(true);
  });
});
