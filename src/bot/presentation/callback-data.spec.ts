import { callbackData, readCallbackData } from './callback-data';

const picture = '0b5f3a52-8a5b-4f0e-9d0d-3b8d8f6f2a11';

describe('callback data', () => {
  it('reads what it wrote', () => {
    expect(readCallbackData(callbackData('persona', 'mira'), 'persona')).toEqual(['mira']);
    expect(readCallbackData(callbackData('refresh', picture), 'refresh')).toEqual([picture]);
    expect(readCallbackData(callbackData('clear', 'no'), 'clear')).toEqual(['no']);
    expect(readCallbackData(callbackData('image'), 'image')).toEqual([undefined]);
  });

  it('fits into 64 bytes', () => {
    const longest = [
      callbackData('story', `${'p'.repeat(24)}-${'s'.repeat(23)}`),
      callbackData('refresh', picture),
    ];
    for (const data of longest) expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  });

  it.each(['persona:', 'persona', 'persona:Mira!', 'personas', 'story:mira', 'persona:__proto__'])(
    'does not take %s for a persona',
    (data) => {
      expect(readCallbackData(data, 'persona')).toBeUndefined();
    },
  );

  it('refuses arguments that do not fit', () => {
    expect(readCallbackData('refresh:12', 'refresh')).toBeUndefined();
    expect(readCallbackData('clear:maybe', 'clear')).toBeUndefined();
    expect(readCallbackData('image:all', 'image')).toBeUndefined();
  });
});
