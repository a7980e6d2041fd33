import { type JournalRecord } from './journal-record';
import { decodeSegment, encodeSegment } from './segment-codec';

const record = (id: string): JournalRecord => ({ kind: 'refused', id, reason: 'näïve 🙂', content: '{}' });
const reasons = (bytes: Buffer): string[] =>
  decodeSegment(bytes).map((found) => (found.kind === 'refused' ? found.reason : found.kind));

describe('a segment', () => {
  const records = [record('a'), record('b'), record('c')];
  const { bytes } = encodeSegment(records);

  it('gives back its records', () => {
    expect(decodeSegment(bytes)).toEqual(records);
  });

  it('loses only the record whose bits were flipped', () => {
    const flipped = Buffer.from(bytes);
    flipped[20]! ^= 1;
    expect(reasons(flipped)).toEqual([expect.stringContaining('checksum'), 'näïve 🙂', 'näïve 🙂']);
  });

  it('loses only the record that is torn', () => {
    expect(reasons(bytes.subarray(0, bytes.length - 3))).toEqual([
      'näïve 🙂',
      'näïve 🙂',
      expect.stringContaining('ends before'),
    ]);
  });

  it('keeps the bytes of what a later format wrote', () => {
    const future = Buffer.from(bytes);
    future[0] = 99;
    const [found] = decodeSegment(future);
    expect(found).toMatchObject({ reason: expect.stringContaining('format 99') });
    const { content } = found as Extract<JournalRecord, { kind: 'refused' }>;
    expect(JSON.parse(content)).toEqual({ base64: future.toString('base64') });
  });

  it('says so where there is nothing', () => {
    expect(reasons(Buffer.alloc(0))).toEqual([expect.stringContaining('format none')]);
  });
});
