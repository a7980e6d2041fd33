import { faultOf, faultOfStatus, retryAfterOf } from './fault-of';

describe('faultOf', () => {
  it('finds the code in a cause of a cause', () => {
    const error = new TypeError('fetch failed', {
      cause: new Error('connect', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) }),
    });
    expect(faultOf(error)).toMatchObject({
      fault: 'unreachable',
      message: 'It cannot be reached (ECONNREFUSED)',
    });
  });

  it('takes anything else for a broken connection, and quotes nothing of it', () => {
    expect(faultOf(new TypeError('terminated: what Ada said'))).toMatchObject({
      fault: 'lost',
      message: 'The connection broke (TypeError)',
    });
    expect(faultOf('what Ada said').message).not.toContain('Ada');
  });

  it.each([
    [429, 'x', 'busy'],
    [503, 'content_filter', 'failing'],
    [400, 'code: content_policy_violation', 'refused'],
    [422, "This model's maximum context length is 4096 tokens", 'too-long'],
    [401, '', 'misconfigured'],
    [404, '', 'misconfigured'],
    [418, '', 'misconfigured'],
  ] as const)('takes %d “%s” for %s', (status, told, fault) => {
    expect(faultOfStatus(status, told).fault).toBe(fault);
  });
});

describe('retryAfterOf', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  it.each([
    ['7', 7_000],
    ['0.5', 500],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('reads %s', (value, ms) => {
    expect(retryAfterOf(value, now)).toBe(ms);
  });
});
