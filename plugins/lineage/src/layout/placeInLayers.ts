import { rankNodes } from './rankNodes';
import { NODE_GAP, RANK_GAP } from './spacing';
import type { LayoutInput, LayoutNode, Positions } from './types';

const SWEEPS = 4;

/**
 * Places nodes in ranks by the longest path, orders each rank by where its
 * neighbours are, and puts it as near to them as its nodes' sizes allow. Edges
 * over several ranks get no room of their own, which is what makes it quick.
 */
export function placeInLayers(input: LayoutInput): Positions {
  const links = linksOf(input);
  const layers = orderLayers(toLayers(input), links, input);
  const along = input.direction === 'right' ? 'x' : 'y';
  const across = input.direction === 'right' ? 'y' : 'x';
  const positions: Positions = {};
  const middles = new Map<string, number>();
  let start = 0;
  for (const layer of layers) {
    const depth = Math.max(...layer.map(node => extent(node, along)));
    for (const [node, offset] of stack(layer, links, middles, across)) {
      const inset = (depth - extent(node, along)) / 2;
      positions[node.id] =
        along === 'x'
          ? { x: start + inset, y: offset }
          : { x: offset, y: start + inset };
    }
    start += depth + RANK_GAP;
  }
  return fromZero(positions);
}

type Links = Map<string, string[]>;

function linksOf({ nodes, edges }: LayoutInput): Links {
  const links: Links = new Map(nodes.map(node => [node.id, []]));
  for (const { from, to } of edges) {
    links.get(from)?.push(to);
    links.get(to)?.push(from);
  }
  return links;
}

function toLayers(input: LayoutInput): LayoutNode[][] {
  const ranks = rankNodes(input);
  const layers: LayoutNode[][] = [];
  for (const node of input.nodes) {
    const rank = ranks.get(node.id) ?? 0;
    (layers[rank] ??= []).push(node);
  }
  return layers;
}

/** By the mean place of the neighbours, to and fro; old orders are kept. */
function orderLayers(layers: LayoutNode[][], links: Links, input: LayoutInput) {
  let ordered = layers;
  const place = new Map<string, number>();
  const note = (layer: LayoutNode[]) =>
    layer.forEach((node, index) =>
      place.set(node.id, (index + 0.5) / layer.length),
    );
  ordered.forEach(note);
  const wish = (node: LayoutNode) =>
    mean(links.get(node.id) ?? [], place) ?? place.get(node.id) ?? 0;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    ordered = ordered.map(layer => {
      const sorted = sortBy(layer, wish);
      note(sorted);
      return sorted;
    });
  }
  return ordered.map(layer => keepOldOrder(layer, input));
}

function keepOldOrder(layer: LayoutNode[], input: LayoutInput) {
  const { previous = {}, direction } = input;
  const axis = direction === 'right' ? 'y' : 'x';
  const old = sortBy(
    layer.filter(node => previous[node.id]),
    node => previous[node.id][axis],
  );
  let next = 0;
  return layer.map(node => (previous[node.id] ? old[next++] : node));
}

/** Each node as near to its placed neighbours' middle as the one before lets. */
function stack(
  layer: LayoutNode[],
  links: Links,
  middles: Map<string, number>,
  axis: 'x' | 'y',
): [LayoutNode, number][] {
  const wishes = layer.map(node => mean(links.get(node.id) ?? [], middles));
  let free = -Infinity;
  let missed = 0;
  const offsets = layer.map((node, index) => {
    const size = extent(node, axis);
    const wish = (wishes[index] ?? (free === -Infinity ? 0 : free)) - size / 2;
    const offset = Math.max(wish, free);
    missed += offset - wish;
    free = offset + size + NODE_GAP;
    return offset;
  });
  // What was pushed down is shared out over the rank, so that it stays level.
  const lift = missed / layer.length;
  return layer.map((node, index) => {
    const offset = offsets[index] - lift;
    middles.set(node.id, offset + extent(node, axis) / 2);
    return [node, offset];
  });
}

function extent(node: LayoutNode, axis: 'x' | 'y') {
  return axis === 'x' ? node.width : node.height;
}

function mean(ids: string[], values: Map<string, number>) {
  const known = ids.flatMap(id => values.get(id) ?? []);
  return known.length > 0
    ? known.reduce((sum, value) => sum + value, 0) / known.length
    : undefined;
}

function sortBy(nodes: LayoutNode[], value: (node: LayoutNode) => number) {
  return nodes
    .map(node => ({ node, key: value(node) }))
    .sort((a, b) => a.key - b.key)
    .map(({ node }) => node);
}

function fromZero(positions: Positions): Positions {
  const all = Object.values(positions);
  const left = Math.min(...all.map(at => at.x));
  const top = Math.min(...all.map(at => at.y));
  return Object.fromEntries(
    Object.entries(positions).map(([id, at]) => [
      id,
      { x: at.x - left, y: at.y - top },
    ]),
  );
}
