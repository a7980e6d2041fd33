import fc from 'fast-check';
import { PersonIndex } from './person-index';
import { WalkPeople } from './walk-people';

describe('WalkPeople', () => {
  it('numbers whom a walk meets, whomever other walks met before', () => {
    const index = new PersonIndex();
    const bytesOf = (id: number): Buffer => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64BE(BigInt(id));
      return bytes;
    };
    const ids = fc.array(fc.integer({ min: -3000, max: 3000 }), { maxLength: 2500, size: 'max' });
    fc.assert(
      fc.property(ids, (met) => {
        const people = new WalkPeople(index);
        const numbers = new Map<number, number>();
        for (const id of met) {
          if (!numbers.has(id)) numbers.set(id, numbers.size);
          expect(people.numberIn(bytesOf(id), 0)).toBe(numbers.get(id));
        }
        expect(people.size).toBe(numbers.size);
        expect(people.capacity).toBeGreaterThanOrEqual(numbers.size);
        for (let id = -3001; id <= 3001; id += 7) {
          expect(people.find(id)).toBe(numbers.get(id) ?? -1);
          expect(people.findIn(bytesOf(id), 0)).toBe(numbers.get(id) ?? -1);
        }
        for (const [id, number] of numbers) expect(people.idOf(number)).toBe(id);
      }),
      { numRuns: 20 },
    );
  });
});
