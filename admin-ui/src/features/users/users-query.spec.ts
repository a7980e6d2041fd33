import { readFilters, withoutFilters, writeFilters } from './filters/filters';
import { readUsersView, sortedBy, usersParameters, writeUsersView } from './users-query';

const read = (search: string) => readUsersView(new URLSearchParams(search));

describe('search and sort of the users in an address', () => {
  it('falls back to the last seen first', () => {
    expect(read('sort=password&order=sideways')).toEqual({
      search: '',
      sort: 'lastSeenAt',
      order: 'desc',
      filters: {},
    });
  });

  it('keeps the address short: defaults need no words', () => {
    const params = new URLSearchParams('range=7d');
    expect(writeUsersView(params, { search: '' }).toString()).toBe('range=7d');
    expect(writeUsersView(params, { sort: 'name', order: 'asc' }).toString()).toBe('range=7d&sort=name');
    expect(writeUsersView(params, { search: '<img>' }).get('search')).toBe('<img>');
  });

  it('sorts a new column by its natural order, then turns it round', () => {
    const byName = { ...read(''), ...sortedBy(read(''), 'name') };
    expect(byName).toMatchObject({ sort: 'name', order: 'asc' });
    expect(sortedBy(byName, 'name')).toEqual({ sort: 'name', order: 'desc' });
    expect(sortedBy(byName, 'stars')).toEqual({ sort: 'stars', order: 'desc' });
  });

  it('reads what it wrote', () => {
    const view = { search: 'ada +1', sort: 'messages', order: 'asc' } as const;
    expect(readUsersView(writeUsersView(new URLSearchParams(), view))).toEqual({ ...view, filters: {} });
  });
});

describe('filters in an address', () => {
  const params = new URLSearchParams(
    'range=7d&seen=new&source=(none)&minStars=5&premium=maybe&minMessages=-1',
  );
  const range = { from: '2026-03-01', to: '2026-03-07' };

  it('are read where they make sense', () => {
    expect(readFilters(params)).toEqual({ seen: 'new', source: '(none)', minStars: '5' });
  });

  it('are changed one by one, and dropped at once, without touching the rest', () => {
    expect(readFilters(writeFilters(params, { seen: '', persona: 'mira' }))).toEqual({
      source: '(none)',
      minStars: '5',
      persona: 'mira',
    });
    expect(withoutFilters(params).toString()).toBe('range=7d');
  });

  it('take the dates along only where they ask for them', () => {
    expect(usersParameters(read('source=ads'), range)).toEqual({
      search: undefined,
      sort: 'lastSeenAt',
      order: 'desc',
      source: 'ads',
    });
    expect(usersParameters(read('persona=mira'), range)).toMatchObject({ persona: 'mira', ...range });
  });
});
