import { useState } from 'react';
import { cn } from '../../lib/cn';
import { formatNumber } from '../../lib/format/numbers';
import { t } from '../../lib/i18n/t';
import { type Legend } from '../catalogue/use-catalogue';
import { curve, layoutPaths, NODE_WIDTH, type PathNode } from './layout';
import { type PathEdge, wayName } from './sessions';

const colours: Record<string, string> = {
  'user-bubble': 'var(--color-users)',
  'ai-bubble': 'var(--color-messages)',
  image: 'var(--color-images)',
  'command-badge': 'var(--color-active)',
  'event-badge': 'var(--color-muted)',
};
const END = 'var(--color-line-strong)';

interface PathsGraphProps {
  edges: readonly PathEdge[];
  legend: Legend | undefined;
  onOpen: (edge: PathEdge) => void;
}

export const eventLabel = (event: string | null, legend: Legend | undefined): string =>
  event === null ? t('paths.end') : (legend?.events.get(event)?.label ?? event);

/**
 * Ribbons between events, as wide as many sessions went that way. The same ways stand in a list beside it, for those
 * who do not point.
 */
export function PathsGraph({ edges, legend, onOpen }: PathsGraphProps) {
  const [at, setAt] = useState<string | null>(null);
  const { nodes, links, width, height } = layoutPaths(edges);
  const colourOf = (event: string | null): string =>
    event === null ? END : (colours[legend?.events.get(event)?.timeline ?? ''] ?? END);
  return (
    <div className="overflow-x-auto px-5 pb-3" tabIndex={0} role="region" aria-label={t('paths.graph')}>
      <svg viewBox={`0 0 ${width} ${height}`} className="block w-full min-w-[760px]" aria-hidden>
        {links.map((link) => {
          const name = wayName(link.edge);
          return (
            <path
              key={name}
              d={curve(link)}
              fill="none"
              style={{ stroke: colourOf(link.edge.from) }}
              strokeWidth={link.width}
              onPointerEnter={() => setAt(name)}
              onPointerLeave={() => setAt(null)}
              onClick={() => onOpen(link.edge)}
              className={cn(
                'cursor-pointer transition-opacity duration-100',
                name === at ? 'opacity-60' : 'opacity-25',
              )}
            >
              <title>{wayTold(link.edge, legend)}</title>
            </path>
          );
        })}
        {nodes.map((node) => (
          <Node
            key={`${node.layer} ${node.event}`}
            node={node}
            label={eventLabel(node.event, legend)}
            colour={colourOf(node.event)}
          />
        ))}
      </svg>
    </div>
  );
}

export const wayTold = ({ from, to, sessions }: PathEdge, legend: Legend | undefined): string =>
  t('paths.way', {
    from: eventLabel(from, legend),
    to: eventLabel(to, legend),
    sessions: formatNumber(sessions),
  });

const Node = ({ node, label, colour }: { node: PathNode; label: string; colour: string }) => (
  <g>
    <rect x={node.x} y={node.y} width={NODE_WIDTH} height={node.height} rx={3} style={{ fill: colour }} />
    <text
      x={node.x + NODE_WIDTH + 6}
      y={node.y + Math.min(node.height / 2, 18) + 5}
      className="pointer-events-none fill-text text-base"
      style={{
        paintOrder: 'stroke',
        stroke: 'var(--color-surface)',
        strokeWidth: 4,
        strokeLinejoin: 'round',
      }}
    >
      {label}
      <tspan className="figures fill-muted" dx={6}>
        {formatNumber(node.sessions)}
      </tspan>
    </text>
  </g>
);
