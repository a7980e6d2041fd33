import { pictureAddress, pictureBox, pictureFacts } from './picture';

describe('room for a picture', () => {
  it('keeps the real ratio within the bounds of a phone and a desktop', () => {
    expect(pictureBox({ width: 1152, height: 768 }, 760)).toEqual({ width: 400, height: 267 });
    expect(pictureBox({ width: 768, height: 1152 }, 760)).toEqual({ width: 307, height: 460 });
    expect(pictureBox({ width: 1152, height: 768 }, 366)).toEqual({ width: 285, height: 190 });
  });

  it('is a square where the size is unknown or nonsense', () => {
    for (const meta of [
      null,
      {},
      { width: 0, height: 0 },
      { width: '9', height: 9 },
      { width: NaN, height: 1 },
    ]) {
      const { width, height } = pictureBox(meta, 760);
      expect(width).toBe(height);
    }
  });

  it('bounds what would be a line', () => {
    expect(pictureBox({ width: 10_000, height: 1 }, 760).height).toBeGreaterThan(100);
    expect(pictureBox({ width: 1, height: 10_000 }, 760).width).toBeGreaterThan(100);
  });
});

describe('address of a picture', () => {
  it.each(['/api/pictures/1', 'https://imagedelivery.net/hash/id/public'])('takes %s', (address) => {
    expect(pictureAddress(address)).toBe(address);
  });

  it.each([
    'javascript:alert(1)',
    '//evil.example/x.png',
    '/\\evil.example',
    'http://x/y',
    'https://evil.example/x.png',
    'https://imagedelivery.net.evil.example/x.png',
    'data:text/html,x',
    '',
    null,
  ])('refuses %s', (address) => {
    expect(pictureAddress(address)).toBeNull();
  });
});

it('reads the facts of a picture, and nothing of the wrong type', () => {
  expect(pictureFacts({ seed: 7, latencyMs: 1200, refreshOf: 'a', width: '9' })).toEqual({
    width: null,
    height: null,
    seed: 7,
    latencyMs: 1200,
    refreshed: true,
  });
});
