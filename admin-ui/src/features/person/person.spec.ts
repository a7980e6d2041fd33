import { initials, languageName, personName, personState } from './person';

const person = (
  firstName: string | null,
  lastName: string | null = null,
  username: string | null = null,
) => ({
  clientId: 7,
  firstName,
  lastName,
  username,
});

describe('what to call a person', () => {
  it('takes the name, else the username, else the id', () => {
    expect(personName(person('Ada', 'Lovelace', 'ada'))).toBe('Ada Lovelace');
    expect(personName(person(' ', null, 'ada'))).toBe('@ada');
    expect(personName(person(null))).toBe('User 7');
  });

  it.each([
    ['Ada', 'Lovelace', 'AL'],
    ['Chidi', 'van der Berg', 'CB'],
    ['Нина', 'Петрова', 'НП'],
    ['李', '小龙', '李小'],
    ['👩‍🚀', 'Smith', '👩‍🚀S'],
    ['<img src=x', 'onerror=alert(1)>', 'IO'],
    ['***', null, '?'],
    ['é', null, 'É'],
  ])('draws %s %s as %s', (first, last, expected) => {
    expect(initials(person(first, last))).toBe(expected.normalize('NFC'));
  });

  it('skips the @ of a username', () => {
    expect(initials(person(null, null, 'ada'))).toBe('A');
  });
});

describe('state of a person', () => {
  const now = Date.parse('2026-11-12T12:00:00Z');
  it('is blocked before all else, then active for a week', () => {
    expect(personState({ lastSeenAt: '2026-11-12T11:00:00Z', blockedAt: '2026-11-12T11:00:00Z' }, now)).toBe(
      'blocked',
    );
    expect(personState({ lastSeenAt: '2026-11-06T12:00:00Z', blockedAt: null }, now)).toBe('active');
    expect(personState({ lastSeenAt: '2026-11-05T11:00:00Z', blockedAt: null }, now)).toBe('quiet');
  });
});

it('names languages, and lets codes stand that no standard knows', () => {
  expect(languageName('ru')).toBe('Russian');
  expect(languageName('not a code')).toBe('not a code');
});
