import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { open } from 'lmdb';
import { Journal, type JournalOptions } from './journal';
import { type JournalRecord } from './journal-record';
import { DamagedRecordError, decodeRecord, encodeRecord } from './record-codec';

const refused = (id: string, content = '{}'): JournalRecord => ({
  kind: 'refused',
  id,
  reason: 'test',
  content,
});
const idsOf = (journal: Journal, limit = 1000): string[] =>
  journal.take(limit).map(({ record }) => (record.kind === 'refused' ? record.id : record.kind));

describe('Journal', () => {
  let path: string;
  const openJournal = (options: Partial<JournalOptions> = {}): Journal =>
    new Journal({ path, fsync: 'commit', maxBytes: 1_000_000, ...options });

  beforeEach(() => (path = mkdtempSync(join(tmpdir(), 'teleskop-journal-'))));
  afterEach(() => rmSync(path, { recursive: true, force: true }));

  it('gives back what was appended, in order, until it is done', async () => {
    const journal = openJournal();
    for (const id of ['a', 'b', 'c']) journal.append(refused(id));
    await journal.settled();
    expect(idsOf(journal)).toEqual(['a', 'b', 'c']);
    await journal.done(journal.take(2));
    expect(idsOf(journal)).toEqual(['c']);
    expect(journal.figures()).toMatchObject({ depth: 1, inMemory: 0, refused: 0 });
    await journal.close();
  });

  it('goes on after its last record when opened again', async () => {
    const first = openJournal();
    first.append(refused('a'));
    await first.close();
    const second = openJournal();
    second.append(refused('b'));
    await second.settled();
    expect(idsOf(second)).toEqual(['a', 'b']);
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
    const bytes = encodeRecord(refused('survivor')).toString('base64');
    const child = spawn(process.execPath, ['-e', script, path, bytes], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const journal = openJournal();
    expect(idsOf(journal)).toHaveLength(500);
    await journal.close();
  });

  it('sets a damaged record aside with its reason and its bytes', async () => {
    const good = encodeRecord(refused('good'));
    const flipped = Buffer.from(good);
    flipped[12]! ^= 1;
    const future = Buffer.from(good);
    future[0] = 99;
    const db = open<Buffer, number>({ path, encoding: 'binary' });
    for (const [index, bytes] of [flipped, good, future, good.subarray(0, 3)].entries())
      await db.put(index + 1, bytes);
    await db.close();

    const journal = openJournal();
    const reasons = journal.take(10).map(({ record }) => (record.kind === 'refused' ? record.reason : ''));
    expect(reasons).toEqual([
      expect.stringContaining('checksum'),
      'test',
      expect.stringContaining('format 99'),
      expect.stringContaining('only 3 bytes'),
    ]);
    await journal.close();
  });

  it('starts anew beside a store that is damaged as a whole, and keeps that for a person', async () => {
    writeFileSync(join(path, 'data.mdb'), Buffer.alloc(8192, 'no database'));
    const journal = openJournal();
    journal.append(refused('new'));
    await journal.settled();
    expect(idsOf(journal)).toEqual(['new']);
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
    expect(idsOf(journal, 3)).toEqual(['0', '1', '2']);
    await journal.done(journal.take(20_000));
    expect(journal.figures()).toMatchObject({ depth: 0, inMemory: 0 });
    await journal.close();
  });
});

describe('decodeRecord', () => {
  it('refuses bytes that encodeRecord did not write', () => {
    expect(() => decodeRecord(Buffer.from('not a record at all'))).toThrow(DamagedRecordError);
  });
});
