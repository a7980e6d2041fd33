import { retryAfterMs } from './retry-after';

describe('retryAfterMs', () => {
  it.each([
    ['3', 3000],
    ['1200', 1_200_000],
    ['0', 0],
    ['-5', 0],
    ['99999999', 24 * 3600 * 1000],
  ])('reads %s as seconds', (header, expected) => expect(retryAfterMs(header, undefined)).toBe(expected));

  it('reads a date against the clock of the server, for ours may be wrong', () => {
    const serverDate = 'Fri, 01 Jan 2021 00:00:00 GMT';
    expect(retryAfterMs('Fri, 01 Jan 2021 00:10:00 GMT', serverDate)).toBe(600_000);
    expect(retryAfterMs('Thu, 31 Dec 2020 23:00:00 GMT', serverDate)).toBe(0);
  });

  it('reads a date against our clock when the server tells none', () => {
    const header = new Date(Date.now() + 60_000).toUTCString();
    expect(retryAfterMs(header, undefined)).toBeGreaterThan(55_000);
    expect(retryAfterMs(header, undefined)).toBeLessThanOrEqual(60_000);
  });

  it.each([undefined, '', 'soon', 7])('gives nothing for %p', (header) =>
    expect(retryAfterMs(header, undefined)).toBeUndefined(),
  );
});
