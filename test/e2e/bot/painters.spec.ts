import { allowance } from '../../../src/companion/credits/plans';
import { type Person } from '../../../src/simulator/people/person';
import { FakeImageApi } from '../../support/fake-image-api';
import { meet, press } from '../../support/storyteller';
import { SNAPSHOT } from '../../../src/simulator/people/snapshot';
import { TestHouse } from '../../support/test-house';
import { until } from '../../support/until';

describe('a painter behind an address', () => {
  let api: FakeImageApi;
  let house: TestHouse;
  let ada: Person;
  beforeAll(async () => {
    api = await FakeImageApi.start();
    house = await TestHouse.open({
      IMAGE_API_ROOT: api.origin,
      IMAGE_API_KIND: 'sdwebui',
      IMAGE_MODEL: 'sdxl',
      IMAGE_PRICE: '0.02',
    });
  });
  afterAll(async () => {
    await house.close();
    await api.stop();
  });
  beforeEach(async () => {
    ada = house.telegram.person({ firstName: 'Ada' });
    await meet(ada);
  });

  const meta = (name: string): Promise<Record<string, unknown>> =>
    until(`a ${name}`, async () => {
      const [row] = await house.database.query<{ meta: Record<string, unknown> }>(
        `SELECT meta FROM tg_analytics_events WHERE client_id = ${ada.id} AND event_name = '${name}'`,
      );
      return row?.meta;
    });
  const sendingLeft = async (): Promise<string> => {
    ada.says('/premium');
    return (await ada.sees()).text ?? '';
  };

  it('tells how far it is while it takes its time, and the word goes when the picture comes', async () => {
    let finish = (): void => undefined;
    api.next(async (reply) => {
      await new Promise<void>((resolve) => (finish = resolve));
      reply.json({ images: [SNAPSHOT.toString('base64')], info: JSON.stringify({ seed: 77 }) });
    });
    api.progress = 0.4;
    ada.says('/image a lighthouse');
    await ada.sees('Painting… 40 %');
    expect(ada.actions).toContain('upload_photo');
    finish();
    await ada.sees((message) => message.photo !== undefined);
    expect(ada.messages.some(({ text }) => text?.includes('Painting'))).toBe(false);
    expect(await meta('image_generated')).toMatchObject({
      model: 'sdxl',
      cost: 0.02,
      seed: 77,
      width: 2,
      height: 1,
    });
  });

  it('may refuse: that is told kindly, costs nothing, and can be tried again', async () => {
    api.next((reply) => reply.refuse(400, { code: 'content_policy_violation' }));
    await press(ada, 'image');
    expect((await ada.sees()).text).toContain('cost you nothing');
    expect((await meta('reply_failed')).reason).toContain('refuses');
    await until('the credit to be back', async () =>
      (await sendingLeft()).includes(`${allowance.welcome} pictures left`),
    );
    await press(ada, 'image');
    await ada.sees((message) => message.photo !== undefined);
  });

  it('may fail: that is told too, and no toy takes its place', async () => {
    const orders = api.orders.length;
    api.next(
      (reply) => reply.refuse(500),
      (reply) => reply.refuse(500),
    );
    ada.says('/image a boat');
    expect((await ada.sees()).text).toContain('did not work out');
    await meta('reply_failed');
    expect(api.orders).toHaveLength(orders + 2);
    const { body } = await (await house.admin()).get('/health/ready');
    expect(JSON.stringify(body)).toContain('The last picture failed');
  });
});
