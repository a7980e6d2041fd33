import { LoginLimits, TooManyAttemptsError } from './login-limits';

describe('LoginLimits', () => {
  const tenFrom = (limits: LoginLimits, address: string) =>
    Array.from({ length: 10 }, () => limits.attempt(address, 'owner'));

  it('allows ten failures from one address, and tells how long to wait', () => {
    const limits = new LoginLimits();
    const [giveBack] = tenFrom(limits, '203.0.113.7');
    expect(() => limits.attempt('203.0.113.7', 'owner')).toThrow(TooManyAttemptsError);
    expect(() => limits.attempt('203.0.113.7', 'owner')).toThrow(/Try again in (900|899) s/);
    limits.attempt('203.0.113.8', 'owner');
    giveBack!();
    limits.attempt('203.0.113.7', 'owner');
  });

  it('allows a hundred failures against one account, and holds the others from nobody', () => {
    const limits = new LoginLimits();
    const givingBack = Array.from({ length: 10 }, (_, nth) => tenFrom(limits, `198.51.100.${nth}`)).flat();
    for (let time = 0; time < 20; time++) {
      expect(() => limits.attempt('192.0.2.1', 'owner')).toThrow(TooManyAttemptsError);
    }
    givingBack.forEach((giveBack) => giveBack());
    // What the account's limit refused did not count against the address.
    tenFrom(limits, '192.0.2.1');
  });
});
