import { StoredFeed } from '../../../src/analytics/store/stored-feed';
import { EventStore } from '../../../src/analytics/store/event-store';
import { Partitions } from '../../../src/analytics/store/partitions/partitions';
import { packageVersion } from '../../../src/dashboard/package-version';
import { createPool } from '../../../src/database/pools';
import { eventRecord, NOON } from '../../support/event-records';
import { until } from '../../support/until';
import { DashboardUnderTest } from './dashboard-under-test';

const DAY = 86_400_000;

interface Note {
  annotationId: string;
  day: string;
  text: string;
  createdBy: string;
  about?: string;
}

describe('notes that are made by themselves', () => {
  let dashboard: DashboardUnderTest;
  let admin: Awaited<ReturnType<DashboardUnderTest['admin']>>;
  beforeAll(async () => {
    dashboard = await DashboardUnderTest.open();
    admin = await dashboard.admin();
  });
  afterAll(() => dashboard.close());

  const notes = async (about: string, search = '?from=2026-01-01&to=2030-01-01'): Promise<Note[]> => {
    const { body } = await admin.get(`/api/annotations${search}`).expect(200);
    return (body as { items: Note[] }).items.filter((note) => note.about === about);
  };
  /** Stores and announces, as the writer does. */
  const happens = async (...records: ReturnType<typeof eventRecord>[]): Promise<void> => {
    const pool = createPool(dashboard.database.url, { name: 'test', max: 2, queryTimeoutMs: 5000 });
    const stored = await new EventStore(pool, new Partitions(pool), 'UTC').write(records);
    await pool.end();
    dashboard.app.get(StoredFeed).announce(stored);
  };
  const met = (personaId: string, personaName: string, createdAt: number) =>
    eventRecord({ personaId, personaName, createdAt });

  it('tell of the version that came into use', async () => {
    const [note] = await until('it', async () => {
      const found = await notes('version');
      return found.length > 0 && found;
    });
    expect(note).toMatchObject({ text: packageVersion(), createdBy: 'Teleskop', about: 'version' });
  });

  it('tell of a persona that was not there from the first day, once', async () => {
    await happens(met('mira', 'Mira', NOON - 5 * DAY), met('leo', '<b>Leo</b>', NOON - 2 * DAY));
    await until('it', async () => (await notes('persona')).length > 0);
    await happens(met('leo', '<b>Leo</b>', NOON), met('mira', 'Mira', NOON));
    await happens(met('ada', 'Ada', NOON));
    const found = await until('the next', async () => {
      const all = await notes('persona');
      return all.length === 2 && all;
    });
    expect(found.map(({ day, text }) => `${day} ${text}`)).toEqual([
      '2026-11-18 <b>Leo</b>',
      '2026-11-20 Ada',
    ]);
  });

  it('tell of an experiment that began', async () => {
    const exposed = (createdAt: number) =>
      eventRecord({
        eventName: 'experiment_exposed',
        meta: '{"experimentId":"welcome","variant":"a"}',
        createdAt,
      });
    await happens(exposed(NOON), exposed(NOON + DAY));
    const [note] = await until('it', async () => {
      const found = await notes('experiment');
      return found.length > 0 && found;
    });
    expect(note).toMatchObject({ day: '2026-11-20', text: 'welcome' });
  });

  it('stay away once they are removed, also after the next start', async () => {
    const [leo] = await notes('persona');
    await admin.delete(`/api/annotations/${leo!.annotationId}`).expect(204);
    await admin.delete(`/api/annotations/${leo!.annotationId}`).expect(404);
    const next = await DashboardUnderTest.open({ beside: dashboard });
    await next.close();
    expect((await notes('persona')).map(({ text }) => text)).toEqual(['Ada']);
  });
});
