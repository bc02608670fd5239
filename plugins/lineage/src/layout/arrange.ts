import { NODE_GAP, RANK_GAP } from './spacing';
import type { LayoutInput, PlaceConnected, Point, Positions } from './types';

/**
 * What every way of placing has in common: an edge counts once and only
 * between two nodes that are there, nodes without edges stand in rows below
 * the others, and a graph that grew stays where the reader looks at it.
 */
export function arrange(
  input: LayoutInput,
  placeConnected: PlaceConnected,
): Positions {
  const { nodes, direction, previous } = input;
  const edges = distinctEdges(input);
  const linked = new Set(edges.flatMap(edge => [edge.from, edge.to]));
  const connected = nodes.filter(node => linked.has(node.id));
  const placed =
    connected.length > 0
      ? placeConnected({ nodes: connected, edges, direction, previous })
      : {};
  return stayInPlace(input, {
    ...placed,
    ...placeInRows(input, placed),
  });
}

function distinctEdges({ nodes, edges }: LayoutInput) {
  const ids = new Set(nodes.map(node => node.id));
  const seen = new Map<string, Set<string>>();
  return edges.filter(({ from, to }) => {
    if (from === to || !ids.has(from) || !ids.has(to)) {
      return false;
    }
    const targets = seen.get(from) ?? new Set<string>();
    seen.set(from, targets);
    const known = targets.has(to);
    targets.add(to);
    return !known;
  });
}

/** Rows of about the width of the rest, or of a square when there is none. */
function placeInRows(input: LayoutInput, placed: Positions): Positions {
  const alone = input.nodes.filter(node => !placed[node.id]);
  const others = input.nodes.filter(node => placed[node.id]);
  const right = Math.max(
    0,
    ...others.map(node => placed[node.id].x + node.width),
  );
  const bottom = Math.max(
    -RANK_GAP,
    ...others.map(node => placed[node.id].y + node.height),
  );
  const widest = Math.max(0, ...alone.map(node => node.width)) + NODE_GAP;
  const limit = Math.max(right, Math.ceil(Math.sqrt(alone.length)) * widest);
  const positions: Positions = {};
  let corner: Point = { x: 0, y: bottom + RANK_GAP };
  let tallest = 0;
  for (const node of alone) {
    if (corner.x > 0 && corner.x + node.width > limit) {
      corner = { x: 0, y: corner.y + tallest + NODE_GAP };
      tallest = 0;
    }
    positions[node.id] = corner;
    corner = { x: corner.x + node.width + NODE_GAP, y: corner.y };
    tallest = Math.max(tallest, node.height);
  }
  return positions;
}

/** Moves all so that the anchor is where it was. */
function stayInPlace(input: LayoutInput, placed: Positions): Positions {
  const { anchor, previous } = input;
  const now = anchor === undefined ? undefined : placed[anchor];
  const before = anchor === undefined ? undefined : previous?.[anchor];
  if (!now || !before) {
    return placed;
  }
  const x = before.x - now.x;
  const y = before.y - now.y;
  return Object.fromEntries(
    Object.entries(placed).map(([id, at]) => [
      id,
      { x: at.x + x, y: at.y + y },
    ]),
  );
}
