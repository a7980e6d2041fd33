import type request from 'supertest';
import { TestHouse } from '../../support/test-house';

const PATH = '/api/experiments';
const RESULTS = '/api/analytics/experiments';
const PLAN = {
  name: 'A warmer welcome',
  variants: [
    { id: 'plain', weight: 1 },
    { id: 'inviting', weight: 1 },
  ],
  goal: 'premium_action/paid',
  windowHours: 48,
  guards: [{ event: 'bot_blocked', better: 'less' }],
};

describe(PATH, () => {
  let house: TestHouse;
  let admin: ReturnType<typeof request.agent>;
  beforeAll(async () => {
    house = await TestHouse.open();
    admin = await house.admin();
  });
  afterAll(() => house.close());
  const greeted = async (name: string, languageCode = 'en'): Promise<string> => {
    const person = house.telegram.person({ firstName: name, languageCode });
    person.says('/start');
    const { text = '' } = await person.sees(/glad you are here|there you are/);
    return text.includes('there you are.') ? 'inviting' : 'plain';
  };

  it('knows what the code can do in several ways', async () => {
    const { body } = await admin.get(PATH).expect(200);
    expect(body).toMatchObject({
      items: [
        { id: 'welcome_text', status: 'draft', knownVariants: ['plain', 'inviting'], startedAt: null },
        { id: 'picture_hint', status: 'draft', knownVariants: ['none', 'shown'], isPlanned: false },
      ],
    });
    await admin.delete(`${PATH}/picture_hint`).expect(409);
    await admin.get(`${RESULTS}/welcome_text`).expect(409);
    await admin.get(`${RESULTS}/unheard_of`).expect(404);
  });

  it.each([
    ['name', { name: ' ' }],
    ['variants', { variants: [{ id: 'plain', weight: 1 }] }],
    ['variants', { variants: [PLAN.variants[0], PLAN.variants[0]] }],
    ['variants', { variants: [{ id: 'plain', weight: -1 }, PLAN.variants[1]] }],
    ['goal', { goal: 'no_such_event' }],
    ['goal', { goal: 'user_message/text' }],
    ['windowHours', { windowHours: 0 }],
    ['guards', { guards: [{ event: 'bot_blocked', better: 'blue' }] }],
    ['audience', { audience: { share: 2 } }],
  ])('refuses a plan with a wrong %s', async (field, wrong) => {
    const { body } = await admin
      .put(`${PATH}/welcome_text`)
      .send({ ...PLAN, ...wrong })
      .expect(400);
    expect(body).toMatchObject({ statusCode: 400, message: expect.stringContaining(field) as unknown });
  });

  it('does not start what could not work', async () => {
    const refused = async (id: string, variants: object[]): Promise<string> => {
      await admin
        .put(`${PATH}/${id}`)
        .send({ ...PLAN, variants })
        .expect(200);
      return (await admin.post(`${PATH}/${id}/start`).expect(409)).body.message;
    };
    expect(await refused('future_idea', PLAN.variants)).toContain('knows no experiment future_idea');
    const cold = [
      { id: 'plain', weight: 1 },
      { id: 'cold', weight: 1 },
    ];
    expect(await refused('welcome_text', cold)).toContain('and not cold');
    const alone = [PLAN.variants[0]!, { id: 'inviting', weight: 0 }];
    expect(await refused('welcome_text', alone)).toContain('at least two need a weight');
    await admin.delete(`${PATH}/future_idea`).expect(204);
    await admin.post(`${PATH}/future_idea/start`).expect(404);
    await admin.post(`${PATH}/welcome_text/stop`).expect(409);
  });

  it('is assigned at once when it starts, and tells how it goes', async () => {
    await admin.put(`${PATH}/welcome_text`).send(PLAN).expect(200);
    expect((await admin.post(`${PATH}/welcome_text/start`).expect(200)).body).toMatchObject({
      status: 'running',
    });
    const seen = await Promise.all(Array.from({ length: 12 }, (_, i) => greeted(`Ada ${i}`)));
    await house.stored();
    const { body } = await admin.get(`${RESULTS}/welcome_text`).expect(200);
    expect(body).toMatchObject({
      waiting: 12,
      crossed: 0,
      goal: { comparisons: [{ variant: 'inviting', verdict: 'too_few' }] },
      guards: [{ event: 'bot_blocked', better: 'less' }],
    });
    const count = (variant: string): number => seen.filter((each) => each === variant).length;
    expect(body.exposed).toEqual(['plain', 'inviting'].map((id) => ({ id, people: count(id) })));
    const { body: people } = await admin
      .get(`${RESULTS}/welcome_text/people?variant=plain&figure=waiting`)
      .expect(200);
    expect(people.items).toHaveLength(count('plain'));
    const waiting = await admin.get(`${RESULTS}/welcome_text/people?figure=waiting`).expect(200);
    expect(waiting.body.items).toHaveLength(12);
    const blocked = await admin
      .get(`${RESULTS}/welcome_text/people?variant=plain&figure=converted&guard=bot_blocked`)
      .expect(200);
    expect(blocked.body.items).toEqual([]);
    const wrong = [
      'variant=plain&figure=rich',
      'variant=cold&figure=exposed',
      'figure=exposed&guard=start_command',
    ];
    for (const query of wrong) await admin.get(`${RESULTS}/welcome_text/people?${query}`).expect(400);
  });

  it('keeps people where they are while it runs', async () => {
    const moved = { ...PLAN, variants: [...PLAN.variants].reverse() };
    const { body } = await admin.put(`${PATH}/welcome_text`).send(moved).expect(409);
    expect(body.message).toContain('variants');
    expect(
      (
        await admin
          .put(`${PATH}/welcome_text`)
          .send({ ...PLAN, goal: 'user_message' })
          .expect(409)
      ).body.message,
    ).toContain('goal: cannot change');
    const renamed = { ...PLAN, name: 'Warmer', note: 'Looks good so far' };
    expect((await admin.put(`${PATH}/welcome_text`).send(renamed).expect(200)).body).toMatchObject({
      name: 'Warmer',
      status: 'running',
    });
    await admin.delete(`${PATH}/welcome_text`).expect(409);
  });

  it('ends with one variant for everybody, and does not begin again', async () => {
    await admin.post(`${PATH}/welcome_text/ship`).send({ variant: 'cold' }).expect(409);
    await admin.post(`${PATH}/welcome_text/stop`).expect(200);
    await admin.post(`${PATH}/welcome_text/stop`).expect(409);
    expect(new Set(await Promise.all(['Ida', 'Joe', 'Kim', 'Lea'].map((name) => greeted(name))))).toEqual(
      new Set(['plain']),
    );
    const { body } = await admin.post(`${PATH}/welcome_text/ship`).send({ variant: 'inviting' }).expect(200);
    expect(body).toMatchObject({ status: 'stopped', shippedVariant: 'inviting' });
    expect(new Set(await Promise.all(['Eve', 'Bob', 'Cleo', 'Dan'].map((name) => greeted(name))))).toEqual(
      new Set(['inviting']),
    );
    expect((await admin.post(`${PATH}/welcome_text/start`).expect(409)).body.message).toContain('is over');
    const { body: notes } = await admin.get('/api/annotations').expect(200);
    expect(
      (notes as { items: { about?: string; text: string }[] }).items
        .filter(({ about }) => about?.startsWith('experiment'))
        .map(({ about, text }) => `${about}: ${text}`),
    ).toEqual([
      'experiment: A warmer welcome',
      'experiment_stopped: Warmer',
      'experiment_shipped: Warmer → inviting',
    ]);
    const log = await house.database.query(
      `SELECT action, subject FROM audit_log WHERE action IN ('experiments.start', 'experiments.ship') ORDER BY action`,
    );
    expect(log).toEqual([
      { action: 'experiments.ship', subject: 'welcome_text' },
      { action: 'experiments.start', subject: 'welcome_text' },
    ]);
  });
});
