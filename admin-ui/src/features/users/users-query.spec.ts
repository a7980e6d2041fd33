import { readUsersView, sortedBy, writeUsersView } from './users-query';

const read = (search: string) => readUsersView(new URLSearchParams(search));

describe('search and sort of the users in an address', () => {
  it('falls back to the last seen first', () => {
    expect(read('sort=password&order=sideways')).toEqual({ search: '', sort: 'lastSeenAt', order: 'desc' });
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
    expect(readUsersView(writeUsersView(new URLSearchParams(), view))).toEqual(view);
  });
});
