import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { open } from 'lmdb';
import { Journal, type JournalOptions } from './journal';
import { type JournalRecord } from './journal-record';
import { encodeSegment } from './segment-codec';

const refused = (id: string, content = '{}'): JournalRecord => ({
  kind: 'refused',
  id,
  reason: 'test',
  content,
});
const idsOf = (taken: ReturnType<Journal['take']>): string[] =>
  taken.flatMap(({ records }) =>
    records.map((record) => (record.kind === 'refused' ? record.id : record.kind)),
  );
/** Looks without taking. */
const waiting = (journal: Journal, limit = 1000): string[] => {
  const taken = journal.take(limit);
  journal.giveBack(taken);
  return idsOf(taken);
};

describe('Journal', () => {
  let path: string;
  const openJournal = (options: Partial<JournalOptions> = {}): Journal =>
    new Journal({ path, fsync: 'commit', maxBytes: 1_000_000, ...options });

  beforeEach(() => (path = mkdtempSync(join(tmpdir(), 'teleskop-journal-'))));
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  it('gives back what was appended, in order, until it is done', async () => {
    const journal = openJournal();
    for (const id of ['a', 'b']) journal.append(refused(id));
    await journal.settled();
    journal.append(refused('c'));
    await journal.settled();
    expect(waiting(journal)).toEqual(['a', 'b', 'c']);
    await journal.done(journal.take(1));
    expect(waiting(journal)).toEqual(['c']);
    expect(journal.figures()).toMatchObject({ depth: 1, inMemory: 0, refused: 0 });
    await journal.close();
  });

  it('never gives one record to two takers, and gives again what one of them gave back', async () => {
    const journal = openJournal();
    for (const id of ['a', 'b', 'c']) {
      journal.append(refused(id));
      await journal.settled();
    }
    const first = journal.take(2);
    expect(idsOf(first)).toEqual(['a', 'b']);
    expect(idsOf(journal.take(10))).toEqual(['c']);
    journal.giveBack(first);
    expect(idsOf(journal.take(10))).toEqual(['a', 'b']);
    await journal.close();
  });

  it('writes what was appended in one turn of the event loop without being asked to', async () => {
    const journal = openJournal();
    const woken = new Promise<void>((resolve) => journal.onAppend(resolve));
    journal.append(refused('a'));
    await woken;
    expect(waiting(journal)).toEqual(['a']);
    await journal.close();
  });

  it('goes on after its last record when opened again, and knows how many wait and since when', async () => {
    const first = openJournal();
    for (let index = 0; index < 600; index += 1) first.append(refused(`a${index}`));
    await first.close();
    const second = openJournal();
    expect(second.figures()).toMatchObject({ depth: 600 });
    second.append(refused('b'));
    await second.settled();
    expect(waiting(second)).toEqual([...Array.from({ length: 600 }, (_, index) => `a${index}`), 'b']);
    expect(second.figures().oldestAgeMs).toBeGreaterThanOrEqual(0);
    await second.done(second.take(1000));
    expect(second.figures()).toMatchObject({ depth: 0, oldestAgeMs: 0 });
    await second.close();
  });

  it('keeps everything that was settled when the process is killed', async () => {
    // The child writes as Journal does; it cannot load TypeScript itself.
    const script = `
      const db = require('lmdb').open({ path: process.argv[1], encoding: 'binary', noMemInit: true });
      const bytes = Buffer.from(process.argv[2], 'base64');
      let last;
      for (let key = 1; key <= 500; key += 1) last = db.put(key, bytes);
      last.then(() => console.log('settled'));
      setInterval(() => undefined, 1000);`;
    const bytes = encodeSegment([refused('survivor')]).bytes.toString('base64');
    const child = spawn(process.execPath, ['-e', script, path, bytes], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const journal = openJournal();
    expect(waiting(journal)).toHaveLength(500);
    await journal.close();
  });

  it('counts the damaged records that it gave as such', async () => {
    const { bytes: flipped } = encodeSegment([refused('one'), refused('two')]);
    flipped[12]! ^= 1;
    const db = open<Buffer, number>({ path, encoding: 'binary' });
    await db.put(1026, flipped);
    await db.close();
    const journal = openJournal();
    expect(waiting(journal)).toEqual([expect.any(String), 'two']);
    await journal.done(journal.take(10));
    expect(journal.figures()).toMatchObject({ damaged: 1, depth: 0 });
    await journal.close();
  });

  it('starts anew beside a store that is damaged as a whole, and keeps that for a person', async () => {
    writeFileSync(join(path, 'data.mdb'), Buffer.alloc(8192, 'no database'));
    const journal = openJournal();
    journal.append(refused('new'));
    await journal.settled();
    expect(waiting(journal)).toEqual(['new']);
    await journal.close();
    const [aside] = readdirSync(tmpdir()).filter((name) => name.startsWith(`${basename(path)}.damaged-`));
    expect(aside).toBeDefined();
    rmSync(join(tmpdir(), aside!), { recursive: true });
  });

  it('keeps the oldest in memory when the disk is at its cap, then counts what it must refuse', async () => {
    const journal = openJournal({ maxBytes: 50 });
    for (let index = 0; index < 20_005; index += 1) journal.append(refused(String(index)));
    await journal.settled();
    expect(journal.figures()).toMatchObject({
      inMemory: 20_000,
      refused: 5,
      fault: expect.stringContaining('size cap'),
    });
    expect(waiting(journal, 3)).toEqual(['0', '1', '2']);
    await journal.done(journal.take(20_000));
    expect(journal.figures()).toMatchObject({ depth: 0, inMemory: 0 });
    await journal.close();
  });

  it('still takes what comes after it was closed, and keeps it for the next start', async () => {
    const journal = openJournal();
    await journal.close();
    journal.append(refused('late'));
    journal.append(refused('later'));
    const next = openJournal();
    expect(next.depth).toBe(2);
    expect(next.take(10).flatMap(({ records }) => records)).toEqual([refused('late'), refused('later')]);
    await next.close();
  });
});
