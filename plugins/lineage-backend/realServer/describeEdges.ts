import type { LineageGraph } from '@waymark/plugin-lineage-common';

/**
 * The edges of an answer in words, sorted: `visits -input-> clean`. Names of
 * nodes are cut to what follows the last dot.
 */
export function describeEdges({ nodes, edges }: LineageGraph): string[] {
  const names = new Map(
    nodes.map(({ id, name }) => [id, name.slice(name.lastIndexOf('.') + 1)]),
  );
  return edges
    .map(
      ({ from, to, kind }) => `${names.get(from)} -${kind}-> ${names.get(to)}`,
    )
    .sort();
}
