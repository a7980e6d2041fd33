import { HealthIndicatorService } from '@nestjs/terminus';
import { type Database } from '../../database/database';
import { DatabaseIndicator } from './database.indicator';

describe('DatabaseIndicator', () => {
  const check = (database: Pick<Database, 'ready' | 'ping'>) =>
    new DatabaseIndicator(database as Database, new HealthIndicatorService()).check();

  it('does not wait for an answer that never comes', async () => {
    const hanging = { ready: true, ping: () => new Promise<void>(() => undefined) };
    expect(await check(hanging)).toMatchObject({ database: { status: 'down', state: 'down' } });
  });

  it('tells nothing of what the driver complains about', async () => {
    const refused = { ready: true, ping: () => Promise.reject(new Error('secret@10.0.0.1:5432')) };
    expect(JSON.stringify(await check(refused))).not.toContain('secret');
  });

  it('does not ask before the tables are there', async () => {
    const ping = jest.fn<Promise<void>, []>();
    expect(await check({ ready: false, ping })).toMatchObject({ database: { status: 'down' } });
    expect(ping).not.toHaveBeenCalled();
  });
});
