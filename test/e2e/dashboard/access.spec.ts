import { Controller, Get } from '@nestjs/common';
import request from 'supertest';
import { PASSWORD, TestHouse } from '../../support/test-house';
import { DashboardUnderTest } from './dashboard-under-test';
import { handlersOf, pathsOf } from './routes-of';

/** All that a stranger may ask for. Whoever adds to it decides that the world may read it. */
const OPEN = [
  '/',
  '/analytics',
  '/analytics/1',
  '/api/auth/link',
  '/api/auth/login',
  '/api/auth/logout',
  '/health/live',
  '/health/ready',
  // Has a key of its own: test/faults/telegram/webhook.spec.ts
  '/telegram/webhook',
];
const METHODS = ['get', 'head', 'options', 'post', 'put', 'patch', 'delete'] as const;

@Controller()
class ForgottenController {
  @Get('api/forgotten')
  inside(): string {
    return 'secret';
  }

  @Get('forgotten')
  outside(): string {
    return 'secret';
  }
}

describe('access to the house', () => {
  let house: TestHouse;
  let closed: string[];
  beforeAll(async () => {
    house = await TestHouse.open();
    closed = pathsOf(house.house.app).filter((path) => !OPEN.includes(path));
  });
  afterEach(() => house.database.query(`UPDATE admins SET role = 'owner'`));
  afterAll(() => house.close());

  const ask = (method: (typeof METHODS)[number], path: string, cookie = '') =>
    request(house.server)[method](path).set('cookie', cookie);

  it('is said of every route', () => {
    const handlers = handlersOf(house.house.app);
    expect(handlers.length).toBeGreaterThan(10);
    expect(handlers.filter(({ policy }) => !policy)).toEqual([]);
  });

  it('is closed but for the routes that are listed here', async () => {
    expect(closed).toEqual(expect.arrayContaining(['/api/analytics/users/1/events', '/api/docs', '/api/1']));
    for (const path of closed) {
      for (const method of METHODS) {
        const { status, text } = await ask(method, path);
        expect(`${method} ${path} ${status} ${text ?? ''}`).toMatch(/ 401 (\{"statusCode":401.*)?$/);
      }
    }
  });

  it.each([
    ['forged', () => Promise.resolve(`teleskop_session=${'x'.repeat(43)}`)],
    ['expired', () => sessionAfter(`UPDATE sessions SET last_used_at = now() - interval '8 days'`)],
    ['revoked', () => sessionAfter('DELETE FROM sessions')],
  ])('is closed to a session that is %s', async (_, cookieOf) => {
    const cookie = await cookieOf();
    for (const path of closed) await ask('get', path, cookie).expect(401);
  });

  it('is closed to a role that may nothing', async () => {
    const cookie = await sessionAfter(`UPDATE admins SET role = 'guest'`);
    for (const path of closed) await ask('get', path, cookie).expect(403);
  });

  it.each([
    '/API/Analytics/Stats',
    '/api/analytics/stats/',
    '/api/analytics/stats.',
    '/api/analytics/stats.json',
    '/api/analytics/stats%2f',
    '/api/%61nalytics/stats',
    '/api//analytics/stats',
    '/api/analytics;/stats',
    '/api/',
    '/api',
    '/api/docs/',
    '/api/docs/swagger-ui.css',
    '/api/docs/..%2fopenapi.json',
  ])('is closed at %s', async (path) => {
    for (const method of METHODS) await ask(method, path).expect(401);
  });

  it.each([
    '//api/analytics/stats',
    '/%61pi/analytics/stats',
    '/.//api/analytics/stats',
    '/analytics/assets/index.js.map',
  ])('leads nowhere at %s', async (path) => {
    for (const method of METHODS) await ask(method, path).expect(404);
  });

  it('tells an admin, and only an admin, that there is no such route', async () => {
    const admin = await house.admin();
    const { body } = await admin.get('/api/nothing/here').expect(404);
    expect(body).toEqual({ statusCode: 404, error: 'Not Found', message: 'There is no such route' });
    await ask('get', '/api/nothing/here').expect(401);
  });

  it('is recorded wherever a conversation is read', () => {
    const reading = handlersOf(house.house.app).filter(({ path }) => /:(clientId|pictureId)/.test(path));
    expect(reading.length).toBeGreaterThanOrEqual(3);
    expect(reading.filter(({ audited }) => !audited)).toEqual([]);
  });

  /** A cookie that was good until `change`. */
  async function sessionAfter(change: string): Promise<string> {
    const response = await request(house.server)
      .post('/api/auth/login')
      .send({ password: PASSWORD })
      .expect(204);
    await house.database.query(change);
    return (response.get('set-cookie') ?? [''])[0]!.split(';')[0]!;
  }
});

describe('a route that nobody thought about', () => {
  let dashboard: DashboardUnderTest;
  beforeAll(async () => (dashboard = await DashboardUnderTest.open({ controllers: [ForgottenController] })));
  afterAll(() => dashboard.close());

  it('is found by the crawl', () => {
    const forgotten = handlersOf(dashboard.app).filter(({ policy }) => !policy);
    expect(forgotten.map(({ name }) => name)).toEqual([
      'ForgottenController.inside',
      'ForgottenController.outside',
    ]);
    expect(pathsOf(dashboard.app)).toEqual(expect.arrayContaining(['/api/forgotten', '/forgotten']));
  });

  it('is closed to everybody', async () => {
    const admin = await dashboard.admin();
    for (const path of ['/api/forgotten', '/forgotten']) {
      await dashboard.stranger.get(path).expect(401);
      await admin.get(path).expect(403);
    }
  });
});
