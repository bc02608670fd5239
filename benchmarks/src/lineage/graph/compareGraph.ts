import { formatNodeId, type NodeKey } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import {
  inputsOf,
  listDerivations,
  outputsOf,
  type BenchGraph,
} from './describeGraph';
import { assetKey, jobKey } from './nameNodes';

/** How what is stored differs from what the events told. */
export interface Difference {
  /** Edges that are stored, of all kinds. */
  stored: number;
  missing: number;
  /** Stored, but told by no event. */
  invented: number;
}

const KIND = { input: 1, output: 2, derivation: 3 };

/**
 * Compares the stored edges with those of the graph, one by one and both
 * ways; any other that is stored counts as invented.
 */
export async function compareGraph(
  knex: Knex,
  graph: BenchGraph,
): Promise<Difference> {
  const places = new Map<string, number>();
  for (let asset = 0; asset < graph.assets; asset++) {
    places.set(formatNodeId(assetKey(graph, asset)), asset);
  }
  for (let job = 0; job < graph.jobs; job++) {
    places.set(formatNodeId(jobKey(job)), graph.assets + job);
  }
  const nodes: (NodeKey & { id: number })[] = await knex('nodes').select(
    'id',
    'type',
    'namespace',
    'name',
  );
  const placeOf = new Map(
    nodes.map(({ id, ...key }) => [id, places.get(formatNodeId(key))]),
  );
  const width = graph.assets + graph.jobs;
  const numberOf = (kind: number, from: number, to: number) =>
    (kind * width + from) * width + to;

  const expected = new Set<number>();
  for (const { from, to } of listDerivations(graph)) {
    expected.add(numberOf(KIND.derivation, from, to));
  }
  for (let job = 0; job < graph.jobs; job++) {
    const place = graph.assets + job;
    inputsOf(graph, job).forEach(asset =>
      expected.add(numberOf(KIND.input, asset, place)),
    );
    outputsOf(graph, job).forEach(asset =>
      expected.add(numberOf(KIND.output, place, asset)),
    );
  }

  const edges: { from_id: number; kind: number; to_id: number }[] = await knex(
    'edges',
  )
    .select('from_id', 'kind', 'to_id')
    .whereNot('flags', 0);
  let invented = 0;
  for (const { from_id: fromId, kind, to_id: toId } of edges) {
    const from = placeOf.get(fromId);
    const to = placeOf.get(toId);
    const told =
      from !== undefined &&
      to !== undefined &&
      expected.delete(numberOf(kind, from, to));
    invented += told ? 0 : 1;
  }
  return { stored: edges.length, missing: expected.size, invented };
}
