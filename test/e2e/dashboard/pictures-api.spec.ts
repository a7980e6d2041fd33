import { createCanvas } from '@napi-rs/canvas';
import { randomUUID } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type request from 'supertest';
import { PictureFiles } from '../../../src/media/picture-files';
import { DashboardUnderTest } from './dashboard-under-test';

describe('/api/pictures', () => {
  let dashboard: DashboardUnderTest;
  let admin: ReturnType<typeof request.agent>;
  const pictureId = randomUUID();
  const png = createCanvas(8, 8).toBuffer('image/png');

  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    await dashboard.app.get(PictureFiles).save(pictureId, png);
    admin = await dashboard.admin();
  });
  afterAll(() => dashboard.close());

  it('gives the bytes, to be kept by this browser alone, and records who looked', async () => {
    const response = await admin.get(`/api/pictures/${pictureId}`).expect(200);
    expect(response.body).toEqual(png);
    expect(response.get('content-type')).toBe('image/png');
    expect(response.get('content-length')).toBe(String(png.length));
    expect(response.get('x-content-type-options')).toBe('nosniff');
    expect(response.get('cache-control')).toBe('private, max-age=31536000, immutable');
    expect(await dashboard.database.query('SELECT action, subject, client_id FROM audit_log')).toEqual([
      { action: 'picture.read', subject: pictureId, client_id: null },
    ]);
  });

  it('shows nothing that cannot be recorded', async () => {
    await dashboard.database.query('ALTER TABLE audit_log RENAME TO audit_log_away');
    const response = await admin.get(`/api/pictures/${pictureId}`).expect(503);
    expect(response.body).toMatchObject({ statusCode: 503 });
    expect(response.get('cache-control')).toBe('no-store');
    await dashboard.database.query('ALTER TABLE audit_log_away RENAME TO audit_log');
  });

  it('answers with a problem body where there is no picture', async () => {
    const response = await admin.get(`/api/pictures/${randomUUID()}`).expect(404);
    expect(response.body).toEqual({ statusCode: 404, error: 'Not Found', message: 'No such picture here' });
    expect(response.get('cache-control')).toBe('no-store');
  });

  it.each(['1', '..%2f..%2fpackage.json', `${pictureId}.png`])('refuses %s', async (id) => {
    const { body } = await admin.get(`/api/pictures/${id}`).expect(400);
    expect(body.message).toBe('pictureId: must be a UUID');
  });

  it('tells no path where a file cannot be read', async () => {
    const broken = randomUUID();
    writeFileSync(join(dashboard.dataDir, 'images', `${broken}.png`), 'no picture at all');
    expect(readdirSync(join(dashboard.dataDir, 'images'))).toContain(`${broken}.png`);
    const response = await admin.get(`/api/pictures/${broken}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.text).not.toContain(dashboard.dataDir);
  });

  it('is closed without a session', async () => {
    await dashboard.stranger.get(`/api/pictures/${pictureId}`).expect(401);
    await dashboard.stranger.head(`/api/pictures/${pictureId}`).expect(401);
  });
});
