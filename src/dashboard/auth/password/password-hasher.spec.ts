import { PasswordHasher } from './password-hasher';
import * as scrypt from './scrypt';

describe('PasswordHasher', () => {
  it('does the same work for an account that does not exist', async () => {
    const hasher = new PasswordHasher();
    const stored = await hasher.hash('right');
    await hasher.verify('warms the decoy', undefined);
    const cost = async (hash: string | undefined) => {
      const before = process.cpuUsage();
      expect(await hasher.verify('wrong', hash)).toBe(false);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    const known = await cost(stored);
    const unknown = await cost(undefined);
    // One hash each, where a shortcut would cost a thousandth.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(unknown).toBeLessThan(known * 3);
  });

  it('never says yes for an account that does not exist', async () => {
    expect(await new PasswordHasher().verify('', undefined)).toBe(false);
  });

  it('costs at least what OWASP asks for', async () => {
    expect(await scrypt.hashPassword('x')).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$/);
  });
});
