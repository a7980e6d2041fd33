import { type PathEdge } from './sessions';

/** What happens at one place of the paths: an event, or (null) the end of the session. */
export interface PathNode {
  layer: number;
  event: string | null;
  sessions: number;
  x: number;
  y: number;
  height: number;
}

export interface PathLink {
  edge: PathEdge;
  /** Middle of the ribbon at either end, and how wide it is. */
  from: { x: number; y: number };
  to: { x: number; y: number };
  width: number;
}

export interface PathLayout {
  nodes: PathNode[];
  links: PathLink[];
  width: number;
  height: number;
}

export const NODE_WIDTH = 12;
const COLUMN = 230;
/** For the names of the last column. */
const MARGIN = 200;
const TALLEST = 420;
const GAP = 26;
const TOP = 8;

const nameOf = (layer: number, event: string | null): string => `${layer} ${event ?? ''}`;

/**
 * A column for each step of the paths; nodes stand by their size from the top, ends last, and ribbons leave and enter a
 * node in the order of what they lead to, so that they cross no more than they must.
 */
export function layoutPaths(edges: readonly PathEdge[]): PathLayout {
  const sums = new Map<string, { layer: number; event: string | null; into: number; outOf: number }>();
  const at = (layer: number, event: string | null) => {
    const name = nameOf(layer, event);
    const known = sums.get(name) ?? { layer, event, into: 0, outOf: 0 };
    sums.set(name, known);
    return known;
  };
  for (const { layer, from, to, sessions } of edges) {
    at(layer, from).outOf += sessions;
    at(layer + 1, to).into += sessions;
  }
  const layers = [...new Set([...sums.values()].map(({ layer }) => layer))].sort((a, b) => a - b);
  const columns = layers.map((layer) =>
    [...sums.values()].filter((node) => node.layer === layer).sort(byPlace),
  );
  const largest = Math.max(
    1,
    ...columns.map((column) => column.reduce((all, node) => all + sizeOf(node), 0)),
  );
  const scale = TALLEST / largest;

  const nodes = new Map<string, PathNode>();
  let height = 0;
  for (const column of columns) {
    let y = TOP;
    for (const node of column) {
      const tall = Math.max(2, sizeOf(node) * scale);
      nodes.set(nameOf(node.layer, node.event), {
        layer: node.layer,
        event: node.event,
        sessions: sizeOf(node),
        x: node.layer * COLUMN,
        y,
        height: tall,
      });
      y += tall + GAP;
    }
    height = Math.max(height, y);
  }
  const width = Math.max(0, ...layers) * COLUMN + NODE_WIDTH + MARGIN;
  return { nodes: [...nodes.values()], links: linksOf(edges, nodes, scale), width, height };
}

interface Sums {
  event: string | null;
  into: number;
  outOf: number;
}

/** Not all ways in and out are told, so the larger side counts. */
const sizeOf = ({ into, outOf }: Sums): number => Math.max(into, outOf);

const byPlace = (one: Sums, other: Sums): number =>
  Number(one.event === null) - Number(other.event === null) || sizeOf(other) - sizeOf(one);

function linksOf(
  edges: readonly PathEdge[],
  nodes: ReadonlyMap<string, PathNode>,
  scale: number,
): PathLink[] {
  const ends = edges.map((edge) => ({
    edge,
    source: nodes.get(nameOf(edge.layer, edge.from))!,
    target: nodes.get(nameOf(edge.layer + 1, edge.to))!,
    width: Math.max(1, edge.sessions * scale),
  }));
  const left = new Map<PathNode, number>();
  const entered = new Map<PathNode, number>();
  const leaving = new Map<PathEdge, number>();
  for (const { edge, source, width } of [...ends].sort((a, b) => a.target.y - b.target.y)) {
    leaving.set(edge, source.y + (left.get(source) ?? 0) + width / 2);
    left.set(source, (left.get(source) ?? 0) + width);
  }
  return [...ends]
    .sort((a, b) => a.source.y - b.source.y)
    .map(({ edge, source, target, width }) => {
      const y = target.y + (entered.get(target) ?? 0) + width / 2;
      entered.set(target, (entered.get(target) ?? 0) + width);
      return {
        edge,
        width,
        from: { x: source.x + NODE_WIDTH, y: leaving.get(edge) ?? source.y },
        to: { x: target.x, y },
      };
    });
}

/** A ribbon's middle line, level at both ends. */
export function curve({ from, to }: Pick<PathLink, 'from' | 'to'>): string {
  const middle = (from.x + to.x) / 2;
  return `M${from.x},${from.y}C${middle},${from.y} ${middle},${to.y} ${to.x},${to.y}`;
}
