import fc from 'fast-check';
import { PersonIndex } from './person-index';

describe('PersonIndex', () => {
  it('numbers people as a map does, however large or negative their ids are', () => {
    const id = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.maxSafeInteger());
    fc.assert(
      fc.property(fc.array(id, { maxLength: 200 }), fc.array(id), (ids, others) => {
        const index = new PersonIndex();
        const known = new Map<number, number>();
        for (const each of ids) {
          if (!known.has(each)) known.set(each, known.size);
          expect(index.slotOf(each)).toBe(known.get(each));
        }
        expect(index.size).toBe(known.size);
        for (const each of [...ids, ...others]) expect(index.has(each)).toBe(known.has(each));
        for (const [each, slot] of known) expect(index.idOf(slot)).toBe(each);
      }),
    );
  });

  it('makes room for more', () => {
    const index = new PersonIndex();
    for (let id = 0; id < 10_000; id += 1) expect(index.slotOf(id * 7_919)).toBe(id);
    for (let id = 0; id < 10_000; id += 1) expect(index.slotOf(id * 7_919)).toBe(id);
    expect(index.capacity).toBeGreaterThanOrEqual(10_000);
  });
});
