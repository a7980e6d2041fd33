import { hashPassword, matchesHash } from './scrypt';

const cheap = { ln: 4, r: 1, p: 1 };

describe('scrypt', () => {
  it('matches the password and no other', async () => {
    const stored = await hashPassword('correct horse', cheap);
    expect(await matchesHash('correct horse', stored)).toBe(true);
    expect(await matchesHash('correct horsf', stored)).toBe(false);
    expect(await matchesHash('', stored)).toBe(false);
  });

  it('derives as RFC 7914 says, by the cost that is stored with the hash', async () => {
    const key = Buffer.from('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162', 'hex');
    const encode = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '');
    const stored = `$scrypt$ln=10,r=8,p=16$${encode(Buffer.from('NaCl'))}$${encode(key)}`;
    expect(await matchesHash('password', stored)).toBe(true);
    expect(await matchesHash('password', stored.replace('p=16', 'p=15'))).toBe(false);
  });

  it('salts', async () => {
    expect(await hashPassword('x', cheap)).not.toBe(await hashPassword('x', cheap));
  });

  it('takes a password as typed on any keyboard', async () => {
    expect(await matchesHash('Zo\u00eb', await hashPassword('Zoe\u0308', cheap))).toBe(true);
  });

  it.each(['', 'plain', '$scrypt$ln=4,r=1,p=1$salt', '$argon2id$v=19$m=1,t=1,p=1$aa$bb'])(
    'refuses %j as a stored hash',
    async (stored) => {
      await expect(matchesHash('x', stored)).rejects.toThrow('unknown form');
    },
  );
});
