import fc from 'fast-check';
import { v5 } from 'uuid';
import { repeatableId } from './repeatable-id';

describe('repeatableId', () => {
  it('is the UUIDv5 of any name, as the library of that name makes it', () => {
    const namespace = '6f0e2a9c-6f5b-4c0e-9a55-3c1d5f1f7a10';
    const name = fc.oneof(
      fc.string({ unit: 'binary-ascii' }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(fc.property(name, (text) => repeatableId(text) === v5(text, namespace)));
    expect(repeatableId('x'.repeat(100_000))).toBe(v5('x'.repeat(100_000), namespace));
  });
});
