import { curve, layoutPaths } from './layout';
import { daily, type PathEdge, wayName, wayOf } from './sessions';

const edges: PathEdge[] = [
  { layer: 0, from: 'start_command', to: 'user_message', sessions: 6 },
  { layer: 0, from: 'start_command', to: null, sessions: 4 },
  { layer: 1, from: 'user_message', to: 'ai_message', sessions: 5 },
];

describe('a graph of paths', () => {
  const { nodes, links, width, height } = layoutPaths(edges);
  const node = (layer: number, event: string | null) =>
    nodes.find((each) => each.layer === layer && each.event === event)!;

  it('has a node for each event of a layer, as large as what passes through', () => {
    expect(nodes.map(({ layer, event, sessions }) => [layer, event, sessions])).toEqual([
      [0, 'start_command', 10],
      [1, 'user_message', 6],
      [1, null, 4],
      [2, 'ai_message', 5],
    ]);
    expect(node(1, 'user_message').height / node(0, 'start_command').height).toBeCloseTo(0.6);
  });

  it('keeps nodes apart, ends below, and all within its bounds', () => {
    const [talk, end] = [node(1, 'user_message'), node(1, null)];
    expect(end.y).toBeGreaterThan(talk.y + talk.height);
    for (const { x, y, height: tall } of nodes) {
      expect(x).toBeLessThan(width);
      expect(y + tall).toBeLessThanOrEqual(height);
    }
  });

  it('leads each ribbon from within its node to within the other', () => {
    for (const { edge, from, to, width: wide } of links) {
      const [source, target] = [node(edge.layer, edge.from), node(edge.layer + 1, edge.to)];
      expect(from.y - wide / 2).toBeGreaterThanOrEqual(source.y - 0.001);
      expect(from.y + wide / 2).toBeLessThanOrEqual(source.y + source.height + 0.001);
      expect(to.y + wide / 2).toBeLessThanOrEqual(target.y + target.height + 0.001);
    }
    expect(curve({ from: { x: 0, y: 1 }, to: { x: 10, y: 2 } })).toBe('M0,1C5,1 5,2 10,2');
    expect(layoutPaths([])).toMatchObject({ nodes: [], links: [] });
  });
});

describe('sessions', () => {
  it('keep a chosen way in the address', () => {
    for (const edge of edges) expect({ ...wayOf(wayName(edge)), sessions: edge.sessions }).toEqual(edge);
    for (const name of [null, '', 'x.y', '0', '10.start_command']) expect(wayOf(name)).toBeNull();
  });

  it('have a figure for each day', () => {
    const figures = { medianMs: 0, p90Ms: 0, meanEvents: 1, medianEvents: 1 };
    const all = { sessions: 3, people: 2, ...figures };
    const days = [{ date: '2026-11-02', ...all }];
    expect(daily({ all, days }, { from: '2026-11-01', to: '2026-11-03' })).toEqual([
      { date: '2026-11-01', sessions: 0, people: 0 },
      { date: '2026-11-02', sessions: 3, people: 2 },
      { date: '2026-11-03', sessions: 0, people: 0 },
    ]);
  });
});
