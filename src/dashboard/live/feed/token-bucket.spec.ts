import { TokenBucket } from './token-bucket';

describe('a bucket of tokens', () => {
  let clock: number;
  beforeEach(() => (clock = 1000));
  const taken = (bucket: TokenBucket, times: number): number =>
    Array.from({ length: times }, () => bucket.take()).filter(Boolean).length;

  it('lets a burst pass, then so many a second', () => {
    const bucket = new TokenBucket(50, 100, () => clock);
    expect(taken(bucket, 500)).toBe(100);
    clock += 1000;
    expect(taken(bucket, 500)).toBe(50);
    clock += 10;
    expect(taken(bucket, 5)).toBe(0);
  });

  it('saves up no more than a burst', () => {
    const bucket = new TokenBucket(50, 100, () => clock);
    clock += 3_600_000;
    expect(taken(bucket, 500)).toBe(100);
  });
});
