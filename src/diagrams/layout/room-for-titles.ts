import type { Places } from './lay-out.ts';
import { LABEL_LINE_HEIGHT } from './size-node.ts';

/**
 * Makes room for the titles of groups, which the layout knows nothing of: everything below the top of a
 * group moves down. No two boxes come nearer to each other by it.
 */
export function roomForTitles(placed: Places): Places {
  const tops = new Map<number, number>();
  for (const { y, height, title } of placed.groups) {
    const top = Math.round(y - height / 2);
    tops.set(top, Math.max(tops.get(top) ?? 0, title.lines.length * LABEL_LINE_HEIGHT));
  }
  if (tops.size === 0) return placed;
  const moved = (y: number): number =>
    [...tops].reduce((sum, [top, room]) => (y > top + 1 ? sum + room : sum), y);
  return {
    nodes: placed.nodes.map((node) => ({ ...node, y: moved(node.y) })),
    groups: placed.groups.map((group) => {
      const top = moved(group.y - group.height / 2);
      const bottom = moved(group.y + group.height / 2);
      return { ...group, y: (top + bottom) / 2, height: bottom - top };
    }),
    edges: placed.edges.map((edge) => ({
      ...edge,
      points: edge.points.map(({ x, y }) => ({ x, y: moved(y) })),
      label: edge.label === undefined ? undefined : { ...edge.label, y: moved(edge.label.y) },
    })),
  };
}
