import { qrPath, qrSvg } from './qr-image';

describe('a QR code', () => {
  it('has a quiet zone, and the corners by which a camera finds it', () => {
    const { size, path } = qrPath('https://t.me/noor_bot?start=ad');
    const dark = new Set(path.match(/\d+ \d+/g));
    expect(size).toBeGreaterThan(21);
    expect(
      [...dark].some((place) => place.split(' ').some((at) => Number(at) < 4 || Number(at) > size - 5)),
    ).toBe(false);
    for (const [x, y] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const)
      for (let at = 0; at < 7; at += 1) expect(dark.has(`${x + at} ${y}`)).toBe(true);
    expect(qrSvg('https://t.me/noor_bot?start=ad')).toMatch(/^<svg/);
  });
});
