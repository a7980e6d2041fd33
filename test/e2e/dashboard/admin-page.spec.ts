import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { AuthModule } from '../../../src/dashboard/auth/auth.module';
import { DocsModule } from '../../../src/dashboard/docs/docs.module';
import { HttpModule } from '../../../src/dashboard/http/http.module';
import { StaticModule } from '../../../src/dashboard/static/static.module';
import { DashboardUnderTest } from './dashboard-under-test';

/** The dashboard's doors before an admin that the test has built. */
const serving = (files: string) => ({
  modules: [AuthModule, DocsModule, HttpModule, StaticModule.serving(files)],
});
const FOR_EVER = 'public, max-age=31536000, immutable';

describe('the admin at /analytics', () => {
  let dashboard: DashboardUnderTest;
  let clone: string;

  beforeAll(async () => {
    clone = mkdtempSync(join(tmpdir(), 'teleskop-clone-'));
    // Below a hidden folder, where Express finds no file that is named by its whole path.
    const files = join(clone, '.hidden', 'dist');
    mkdirSync(join(files, 'assets'), { recursive: true });
    writeFileSync(join(files, 'index.html'), '<!doctype html><title>The admin</title>');
    writeFileSync(join(files, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(files, 'assets', 'index-1a2b3c.js'), 'export {}');
    writeFileSync(join(files, 'assets', 'index-1a2b3c.js.br'), brotliCompressSync('export {}'));
    writeFileSync(join(files, 'assets', 'index-1a2b3c.js.gz'), gzipSync('export {}'));
    writeFileSync(join(files, 'assets', 'small-1a2b3c.js'), 'small');
    writeFileSync(join(clone, '.hidden', 'secret.txt'), 'secret');
    dashboard = await DashboardUnderTest.open(serving(files));
  });
  afterAll(async () => {
    await dashboard.close();
    rmSync(clone, { recursive: true });
  });

  it.each(['/', '/analytics'])('is where %s leads', async (path) => {
    await dashboard.stranger.get(path).expect(302).expect('location', '/analytics/');
  });

  it.each(['/analytics/', '/analytics/login', '/analytics/users/7?search=a.b', '/analytics/users/-100/'])(
    'is the page at %s, asked for anew each time',
    async (path) => {
      const response = await dashboard.stranger.get(path).expect(200);
      expect(response.text).toContain('<title>The admin</title>');
      expect(response.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.get('cache-control')).toBe('no-cache');
    },
  );

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
    ['br;q=0, gzip;q=0', undefined],
  ])('sends to whoever accepts %j what was compressed as %j', async (accepted, sent) => {
    const response = await dashboard.stranger
      .get('/analytics/assets/index-1a2b3c.js')
      .set('accept-encoding', accepted)
      .buffer(true);
    expect(response.get('content-encoding')).toBe(sent);
    expect(response.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.get('cache-control')).toBe(FOR_EVER);
    expect(response.get('vary')).toMatch(/accept-encoding/i);
    // The client has unpacked it, or could not.
    expect(response.text).toBe('export {}');
  });

  it('sends as it is what was not worth compressing', async () => {
    const { headers } = await dashboard.stranger
      .get('/analytics/assets/small-1a2b3c.js')
      .set('accept-encoding', 'gzip, br')
      .expect(200);
    expect(headers['content-encoding']).toBeUndefined();
  });

  it('sends large answers of the API compressed, small ones and those for others as they are', async () => {
    const admin = await dashboard.admin();
    const encodingOf = async (path: string, accepted: string) =>
      (await admin.get(path).set('accept-encoding', accepted).expect(200)).headers[
        'content-encoding'
      ] as unknown;
    expect(await encodingOf('/api/docs/openapi.json', 'gzip, br')).toBe('gzip');
    expect(await encodingOf('/api/docs/openapi.json', 'identity')).toBeUndefined();
    expect(await encodingOf('/api/auth/session', 'gzip')).toBeUndefined();
    const { body } = await admin.get('/api/docs/openapi.json').set('accept-encoding', 'gzip').expect(200);
    expect(body.openapi).toBe('3.1.0');
  });

  it('keeps files for ever whose names change with their content, and no others', async () => {
    await dashboard.stranger
      .get('/analytics/assets/index-1a2b3c.js')
      .expect(200)
      .expect('cache-control', FOR_EVER);
    await dashboard.stranger.get('/analytics/favicon.svg').expect(200).expect('cache-control', 'no-cache');
    await dashboard.stranger.get('/analytics/index.html').expect(200).expect('cache-control', 'no-cache');
  });

  it.each([
    '/analytics/assets/index-0.js',
    '/analytics/assets/',
    '/analytics/missing.css',
    '/analytics/..%2fsecret.txt',
    '/analytics/%2e%2e/secret.txt',
    '/analytics/assets/..%2f..%2fsecret.txt',
    '/analyticsx',
  ])('answers %s with 404 and not with the page', async (path) => {
    const { body } = await dashboard.stranger.get(path).expect(404);
    expect(body).toMatchObject({ statusCode: 404, error: 'Not Found' });
  });

  it('may load nothing from elsewhere but archived pictures, and stands in nobody’s frame', async () => {
    const response = await dashboard.stranger.get('/analytics/').expect(200);
    expect(response.get('content-security-policy')?.split(';')).toEqual([
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob: https://imagedelivery.net",
      "connect-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
    ]);
    expect(response.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    expect(response.headers).not.toHaveProperty('x-powered-by');
  });
});

it('says how to build the admin where it is not built', async () => {
  const dashboard = await DashboardUnderTest.open(serving(join(tmpdir(), 'teleskop-never-built')));
  const response = await dashboard.stranger.get('/analytics/users').expect(503);
  expect(response.text).toContain('npm run build');
  await dashboard.close();
});
