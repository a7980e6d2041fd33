import { anEvent } from '../rows/event.fixture';
import { type Pieces } from '../use-timeline';
import { withEvents } from './append';

const at = (second: number, meta: object = {}) =>
  anEvent({ createdAt: `2026-11-12T12:00:0${second}.000Z`, meta: { ...meta } });
const pieces = (events: ReturnType<typeof at>[], newer: Pieces['pages'][0]['newer'] = null): Pieces => ({
  pages: [{ events, older: null, newer, end: 'e' }],
  pageParams: [{ towards: 'older', cursor: null }],
});
const ids = ({ pages }: Pieces) => pages.flatMap(({ events }) => events.map(({ eventId }) => eventId));

describe('events that come in while somebody reads', () => {
  it('stand in the order of the API, each once', () => {
    const [first, second] = [at(1), at(3)];
    const late = at(3, { updateId: -1 });
    const read = withEvents(pieces([first, second]), [late, second, first], 'f');
    expect(ids(read)).toEqual([first, late, second].map(({ eventId }) => eventId));
    expect(read.pages[0]?.end).toBe('f');
  });

  it('wait while something newer is still to be read, and change nothing when nothing is new', () => {
    const open = pieces([at(1)], { towards: 'newer', cursor: 'x' });
    expect(withEvents(open, [at(2)])).toBe(open);
    const read = pieces([at(1)]);
    expect(withEvents(read, read.pages[0]!.events)).toBe(read);
  });
});
