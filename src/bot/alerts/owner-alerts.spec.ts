import { OwnerDesk } from '../../events/owner-desk';
import { type PartStatus, StatusBoard } from '../../events/status-board';
import { textsFor } from '../presentation/texts/texts';
import { alertTimings } from './alert-timings';
import { OwnerAlerts } from './owner-alerts';
import { type Alert, type OwnerMail } from './owner-mail';

const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 0, 5, 10);

/** Keeps what is posted, and delivers when asked. */
class Letters implements Pick<OwnerMail, 'hasReaders' | 'post' | 'deliver'> {
  readonly hasReaders = true;
  readonly delivered: string[] = [];
  private waiting: string[] = [];
  post = (alert: Alert): void => void this.waiting.push(alert(textsFor(undefined).owner.alerts).source);
  deliver = (): Promise<void> => {
    this.delivered.push(...this.waiting.splice(0));
    return Promise.resolve();
  };
}

describe('OwnerAlerts', () => {
  let board: StatusBoard;
  let desk: OwnerDesk;
  let mail: Letters;
  let alerts: OwnerAlerts;
  let time: number;
  beforeEach(() => {
    board = new StatusBoard();
    desk = new OwnerDesk();
    mail = new Letters();
    time = MONDAY;
    alerts = new OwnerAlerts(board, mail as unknown as OwnerMail, desk, alertTimings);
    alerts.clock = { time: () => time, elapsed: () => time - MONDAY };
    board.report('telegram', { state: 'up' });
  });

  /** Looks once a round for so long. */
  const passes = async (ms: number): Promise<void> => {
    for (const end = time + ms; time < end; time += alertTimings.roundMs) await alerts.look();
  };
  const is = (part: string, status: PartStatus): void => board.report(part, status);

  it('says nothing while all is well, or while a part is not there', async () => {
    await passes(10 * 60_000);
    is('journal', { state: 'up', depth: 3, oldestAgeMs: 500 });
    is('archive', { state: 'up', reason: 'pictures stay on this machine' });
    await passes(10 * 60_000);
    expect(mail.delivered).toEqual([]);
  });

  it('tells when Telegram is back, for how long it was away, and what was posted meanwhile', async () => {
    is('telegram', { state: 'down', reason: 'Telegram cannot be reached (ECONNREFUSED)' });
    is('archive', { state: 'degraded', reason: 'the host does not answer' });
    await passes(12 * 60_000);
    expect(mail.delivered).toEqual([]);
    is('telegram', { state: 'up' });
    await passes(2 * 60_000);
    expect(mail.delivered).toEqual([
      expect.stringContaining('the host does not answer'),
      expect.stringMatching(/<b>12 minutes<\/b>[^]*ECONNREFUSED/),
    ]);
  });

  it('keeps short outages to itself', async () => {
    is('telegram', { state: 'down', reason: 'no' });
    await passes(30_000);
    is('telegram', { state: 'degraded', reason: 'hm' });
    await passes(5 * 60_000);
    expect(mail.delivered).toEqual([]);
  });

  it.each<[string, string, PartStatus]>([
    ['a journal that is not emptied', 'journal', { state: 'up', depth: 12345, oldestAgeMs: 130_000 }],
    [
      'a journal that cannot be written',
      'journal',
      { state: 'degraded', inMemory: 1, depth: 12345, reason: 'ENOSPC' },
    ],
    ['an archive that fails', 'archive', { state: 'degraded', reason: '12,345 are waiting' }],
  ])('tells of %s once until it clears', async (_, part, trouble) => {
    is(part, trouble);
    await passes(60 * 60_000);
    expect(mail.delivered).toEqual([expect.stringContaining('12,345')]);
    is(part, { state: 'up' });
    await passes(60_000);
    is(part, trouble);
    await passes(60 * 60_000);
    expect(mail.delivered).toHaveLength(2);
  });

  describe('of messages', () => {
    let counts: Record<string, number>;
    const at = (hour: number, messages: number): void =>
      void (counts[new Date(hour).toISOString()] = messages);
    const WEEK = 7 * 24 * HOUR;
    beforeEach(async () => {
      counts = {};
      desk.offer({ messagesIn: (hour) => Promise.resolve(counts[hour.toISOString()] ?? 0) });
      await passes(60_000);
    });

    it('tells that they fell by half against the same hour last week, once until they rise', async () => {
      [0, 1, 2, 3].forEach((hour) => at(MONDAY - WEEK + hour * HOUR, 1000));
      at(MONDAY, 500);
      at(MONDAY + HOUR, 10);
      at(MONDAY + 2 * HOUR, 501);
      at(MONDAY + 3 * HOUR, 0);
      await passes(HOUR + 3 * 60_000);
      expect(mail.delivered).toEqual([]);
      await passes(2 * 60_000);
      expect(mail.delivered).toEqual([expect.stringMatching(/500 in the last full hour, 1,000/)]);
      await passes(2 * HOUR);
      expect(mail.delivered).toHaveLength(1);
      await passes(HOUR);
      expect(mail.delivered).toHaveLength(2);
    });

    it('makes nothing of hours in which there was hardly anybody', async () => {
      at(MONDAY - WEEK, 19);
      await passes(3 * HOUR);
      expect(mail.delivered).toEqual([]);
    });

    it('asks again when nobody could count', async () => {
      at(MONDAY - WEEK, 100);
      let away = true;
      const asked: Date[] = [];
      desk.offer({
        messagesIn: (hour) => {
          asked.push(hour);
          if (away) return Promise.reject(new Error('the database is away'));
          return Promise.resolve(counts[hour.toISOString()] ?? 0);
        },
      });
      await passes(HOUR + 20 * 60_000);
      expect(asked.length).toBeGreaterThan(10);
      away = false;
      await passes(60_000);
      expect(mail.delivered).toEqual([expect.stringContaining('0 in the last full hour, 100')]);
    });
  });
});
