import { NONE, personaLink, usersLink } from './links';

describe('links to what stands behind a figure', () => {
  it('carry the filter and the range', () => {
    expect(usersLink({ seen: 'new' }, '?range=7d')).toBe('/users?range=7d&seen=new');
    expect(usersLink({ source: NONE })).toBe('/users?source=%28none%29');
    expect(usersLink({})).toBe('/users');
    expect(personaLink('a/b?c', '?range=7d')).toBe('/personas/a%2Fb%3Fc?range=7d');
  });

  it('keep what people wrote in one value', () => {
    const link = usersLink({ source: 'x&seen=new#y' });
    expect(Object.fromEntries(new URL(link, 'http://x').searchParams)).toEqual({ source: 'x&seen=new#y' });
  });
});
