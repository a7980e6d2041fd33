import { press } from './pressed';

const letters = new Map([['u', '/users']]);
const key = (name: string, more: Partial<Parameters<typeof press>[0]> = {}) => ({
  key: name,
  command: false,
  alt: false,
  typing: false,
  ...more,
});

describe('keys', () => {
  it('open the palette from everywhere, also while typing', () => {
    for (const typing of [true, false]) {
      expect(press(key('K', { command: true, typing }), false, letters).command).toEqual({ open: 'palette' });
    }
    expect(press(key('k'), false, letters).command).toBeNull();
  });

  it('lead to a page by two letters, one after the other', () => {
    const first = press(key('g'), false, letters);
    expect(first).toEqual({ command: null, waiting: true });
    expect(press(key('u'), first.waiting, letters)).toEqual({ command: { goTo: '/users' }, waiting: false });
    expect(press(key('u'), false, letters).command).toBeNull();
    expect(press(key('x'), true, letters)).toEqual({ command: null, waiting: false });
  });

  it('are letters where somebody types', () => {
    for (const name of ['?', 'g']) {
      expect(press(key(name, { typing: true }), false, letters)).toEqual({ command: null, waiting: false });
    }
    expect(press(key('?'), false, letters).command).toEqual({ open: 'shortcuts' });
  });
});
