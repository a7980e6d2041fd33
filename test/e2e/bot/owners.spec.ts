import request from 'supertest';
import { OwnerAlerts } from '../../../src/bot/alerts/owner-alerts';
import { ALERT_TIMINGS, type AlertTimings } from '../../../src/bot/alerts/alert-timings';
import { StatusBoard } from '../../../src/events/status-board';
import { type Person } from '../../../src/simulator/people/person';
import { meet, press } from '../../support/storyteller';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

const OWNER = 42;
const OTHER_OWNER = 43;

describe('owners', () => {
  let house: TestHouse;
  let owner: Person;
  let stranger: Person;
  beforeAll(async () => {
    house = await TestHouse.open({
      ADMIN_TELEGRAM_IDS: `${OWNER},${OTHER_OWNER}`,
      PUBLIC_URL: 'https://panel.example',
    });
    owner = house.telegram.person({ id: OWNER, firstName: 'Olga' });
    stranger = house.telegram.person({ firstName: 'Ada' });
  });
  afterAll(() => house.close());

  const alerts = (): OwnerAlerts => house.house.app.get(OwnerAlerts);
  const warnings = ({ messages }: Person): (string | undefined)[] =>
    messages.map(({ text }) => text).filter((text) => text?.startsWith('⚠️'));

  it('are let into the panel by /admin, and see the figures of today', async () => {
    await meet(stranger);
    stranger.says('Hello');
    await stranger.sees();
    await house.stored();

    owner.says('/admin');
    const { text = '', entities = [] } = await owner.sees('Opens the panel');
    expect(text).toMatch(/People: [1-9]\d* \(0\)/);
    expect(text).toMatch(/Messages: [1-9]\d* \(0\)/);
    expect(entities.map(({ type }) => type)).not.toContain('text_link');
    const [, token] = /https:\/\/panel\.example\/analytics\/link#([\w-]{43})$/.exec(text) ?? [];
    const admin = request.agent(house.server);
    await admin.post('/api/auth/link').send({ token }).expect(204);
    await admin.get('/api/auth/session').expect(200);
    await request(house.server).post('/api/auth/link').send({ token }).expect(401);
  });

  it('leave no link behind in what is kept', async () => {
    owner.says('/admin');
    const { text = '' } = await owner.sees('Opens the panel');
    const token = text.split('#')[1] ?? 'none';
    await house.stored();
    const rows = await house.database.query<{ row: string }>(
      'SELECT e::text AS row FROM tg_analytics_events e',
    );
    expect(rows.filter(({ row }) => row.includes(token))).toEqual([]);
  });

  it('alone know the command', async () => {
    stranger.says('/admin');
    await stranger.sees('I do not know /admin yet');
    stranger.says('/nonsense');
    await stranger.sees('I do not know /nonsense yet');
  });

  it('are told of trouble, each once', async () => {
    house.telegram.person({ id: OTHER_OWNER, firstName: 'Oleg' }).blocks();
    const board = house.house.app.get(StatusBoard);
    board.report('archive', { state: 'degraded', reason: 'the host <is> away' });
    for (let looks = 0; looks < 5; looks += 1) await alerts().look();
    expect(warnings(owner)).toEqual([expect.stringContaining('the host <is> away')]);
    board.report('archive', { state: 'up' });
    for (let looks = 0; looks < 5; looks += 1) await alerts().look();
    expect(warnings(owner)).toHaveLength(1);
  });

  it('are told in the language that they speak', async () => {
    const board = house.house.app.get(StatusBoard);
    const inRussian = { ...owner.user, language_code: 'ru' };
    owner.sends({ text: 'привет', from: inRussian });
    await owner.sees();
    board.report('archive', { state: 'degraded', reason: 'away' });
    for (let looks = 0; looks < 5; looks += 1) await alerts().look();
    expect(warnings(owner).at(-1)).toContain('не уходят в архив');
    board.report('archive', { state: 'up' });
    for (let looks = 0; looks < 5; looks += 1) await alerts().look();
    owner.says('/language');
    await owner.sees();
    await press(owner, 'language:en');
  });

  it('hear of an outage when it is over', async () => {
    const timings = house.house.app.get<AlertTimings>(ALERT_TIMINGS, { strict: false });
    timings.outageMs = 0;
    const board = house.house.app.get(StatusBoard);
    await house.telegram.goDown();
    await until('down', () => board.read().telegram?.state === 'down');
    await alerts().look();
    await house.telegram.comeBack();
    await until('up', () => board.read().telegram?.state === 'up');
    await alerts().look();
    expect(warnings(owner).at(-1)).toMatch(/could not reach Telegram for 1 minute/);
  });
});
