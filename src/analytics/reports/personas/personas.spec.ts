import { type Pool } from 'pg';
import { eventRecord as event, NOON } from '../../../../test/support/event-records';
import { TestDatabase } from '../../../../test/support/test-database';
import { createPool } from '../../../database/pools';
import { EventStore } from '../../store/event-store';
import { Partitions } from '../../store/partitions/partitions';
import { PersonasReport } from '../personas.report';

const DAY = 86_400_000;

/** Mira: Ada on the 18th, 19th and 20th, Bob on the 19th. Leo: Bob on the 20th. */
describe('the report of personas', () => {
  let database: TestDatabase;
  let pool: Pool;
  let report: PersonasReport;

  beforeAll(async () => {
    database = await TestDatabase.create();
    pool = createPool(database.url, { name: 'test', max: 4, queryTimeoutMs: 5000 });
    report = new PersonasReport(pool);
    const said = (clientId: number, daysAgo: number, eventName: string, persona = 'mira') =>
      event({
        clientId,
        eventName,
        personaId: persona,
        personaName: persona === 'mira' ? 'Mira' : 'Leo',
        createdAt: NOON - daysAgo * DAY,
      });
    await new EventStore(pool, new Partitions(pool), 'UTC').write([
      said(1, 2, 'persona_selected'),
      said(1, 2, 'user_message'),
      said(1, 1, 'user_message'),
      said(1, 1, 'ai_message'),
      said(1, 0, 'persona_selected'),
      said(1, 0, 'chat_continued'),
      said(1, 0, 'image_generated'),
      said(1, 0, 'image_generated'),
      said(1, 0, 'image_refresh'),
      said(2, 1, 'user_message'),
      said(2, 0, 'user_message', 'leo'),
    ]);
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  it('tells how well each does', async () => {
    const [mira, leo] = await report.table({ from: '2026-11-18', to: '2026-11-20' }, 10);
    expect(mira).toMatchObject({
      personaId: 'mira',
      users: 2,
      newUsers: 2,
      visits: 4,
      messages: 4,
      rates: {
        messagesPerUser: 2,
        messagesPerVisit: 1,
        refreshesPerPicture: 0.5,
        continuedShare: 0.5,
        // Of three visits on the 18th and 19th, Ada's two were followed by another on the next day; Bob's was not.
        nextDayShare: 2 / 3,
      },
    });
    expect(leo?.rates).toEqual({
      messagesPerUser: 1,
      messagesPerVisit: 1,
      refreshesPerPicture: null,
      continuedShare: null,
      nextDayShare: null,
    });
  });

  it('counts a return within a range of one day too', async () => {
    const mira = await report.one('mira', { from: '2026-11-20', to: '2026-11-20' });
    expect(mira).toMatchObject({ users: 1, newUsers: 0, visits: 1, rates: { nextDayShare: 0.5 } });
  });

  it('does not show one that was met the day before only', async () => {
    expect(await report.one('leo', { from: '2026-11-21', to: '2026-11-21' })).toBeUndefined();
  });

  it('draws each day of one', async () => {
    const none = { users: 0, newUsers: 0, messages: 0, images: 0 };
    expect(await report.days('mira', { from: '2026-11-17', to: '2026-11-20' })).toEqual([
      { date: '2026-11-17', ...none },
      { date: '2026-11-18', ...none, users: 1, newUsers: 1, messages: 1 },
      { date: '2026-11-19', ...none, users: 2, newUsers: 1, messages: 3 },
      { date: '2026-11-20', ...none, users: 1, images: 2 },
    ]);
  });

  it('knows whom anybody ever met', async () => {
    expect(await report.nameOf('mira')).toBe('Mira');
    expect(await report.nameOf('nobody')).toBeUndefined();
    expect(await report.nameOf('')).toBeUndefined();
  });
});
