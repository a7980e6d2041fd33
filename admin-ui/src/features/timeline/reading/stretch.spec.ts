import { anEvent } from '../rows/event.fixture';
import { type Reading, stretchOf } from './stretch';

const reading: Reading = { clientId: '7', at: null, kinds: null };
const [a, b] = [anEvent(), anEvent()];
const page = (more: boolean) => ({
  items: [a, b],
  nextCursor: more ? 'last' : null,
  startCursor: 'first',
  endCursor: 'last',
});

describe('pieces of a conversation', () => {
  it('turn what came newest first, and know where the newest is', () => {
    expect(stretchOf(page(true), reading, { towards: 'older', cursor: null })).toEqual({
      events: [b, a],
      older: { towards: 'older', cursor: 'last' },
      newer: null,
      end: 'first',
    });
  });

  it('lead on from both ends, so that what was let go can be read again', () => {
    expect(stretchOf(page(false), reading, { towards: 'older', cursor: 'x' })).toMatchObject({
      older: null,
      newer: { towards: 'newer', cursor: 'first' },
      end: null,
    });
    expect(stretchOf(page(true), reading, { towards: 'newer', cursor: 'x' })).toEqual({
      events: [a, b],
      older: { towards: 'older', cursor: 'first' },
      newer: { towards: 'newer', cursor: 'last' },
      end: null,
    });
  });

  it('reach the newest when nothing newer is left', () => {
    const at = { ...reading, at: '2026-11-12' };
    expect(stretchOf(page(false), at, { towards: 'newer', cursor: null })).toMatchObject({
      newer: null,
      end: 'last',
    });
    const empty = { items: [], nextCursor: null, startCursor: null, endCursor: null };
    expect(stretchOf(empty, at, { towards: 'newer', cursor: null })).toEqual({
      events: [],
      older: { towards: 'older', cursor: null },
      newer: null,
      end: null,
    });
  });
});
