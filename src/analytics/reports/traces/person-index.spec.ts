import fc from 'fast-check';
import { PersonIndex } from './person-index';

/** As `int8send` gives it. */
const bytesOf = (id: number): Buffer => {
  const bytes = Buffer.alloc(9);
  bytes.writeBigInt64BE(BigInt(id), 1);
  return bytes;
};

describe('PersonIndex', () => {
  it('numbers people as a map does, however large or negative their ids are', () => {
    const id = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(fc.array(id, { maxLength: 200 }), fc.array(id), (ids, others) => {
        const index = new PersonIndex();
        const known = new Map<number, number>();
        for (const each of ids) {
          if (!known.has(each)) known.set(each, known.size);
          expect(index.slotIn(bytesOf(each), 1)).toBe(known.get(each));
        }
        expect(index.size).toBe(known.size);
        for (const each of [...ids, ...others]) {
          expect(index.findIn(bytesOf(each), 1)).toBe(known.get(each) ?? -1);
          expect(index.find(each)).toBe(known.get(each) ?? -1);
        }
        for (const [each, slot] of known) expect(index.idOf(slot)).toBe(each);
      }),
    );
  });

  it('makes room for more', () => {
    const index = new PersonIndex();
    for (let id = 0; id < 10_000; id += 1) expect(index.slotIn(bytesOf(id * 7_919), 1)).toBe(id);
    for (let id = 0; id < 10_000; id += 1) expect(index.slotIn(bytesOf(id * 7_919), 1)).toBe(id);
    expect(index.capacity).toBeGreaterThanOrEqual(10_000);
  });
});
