import type { Knex } from 'knex';
import { waitUntil } from '../backend/startMlops';
import { Child } from '../process/Child';
import { LineageProcess } from './backend/LineageProcess';
import { describeGraph, type BenchGraph } from './graph/describeGraph';
import { isBound } from './graph/nameNodes';
import type { SendOrder, SendReport } from './ingestion/send';

/** Milliseconds since 1970 of a stream's first run; none ends in the future. */
export function beginOfStream(): number {
  return Date.now() - 24 * 60 * 60_000;
}

/** The process that sends events. */
export type Producer = Child<SendOrder, SendReport>;

/** Starts a producer; it costs nothing until it is told to send. */
export function startProducer(): Producer {
  return new Child(require.resolve('./ingestion/send.ts'));
}

/**
 * Brings a graph into an empty database in the way events come in: one run of
 * every job, in batches. Returns when the catalog's entities stand for their
 * assets, too, and the database has its statistics.
 *
 * @returns seconds until the events were in, and until all of it was
 */
export async function loadGraph(options: {
  lineage: LineageProcess;
  knex: Knex;
  edges: number;
}): Promise<{ graph: BenchGraph; eventSeconds: number; seconds: number }> {
  const { lineage, knex, edges } = options;
  const graph = describeGraph(edges);
  const start = performance.now();
  const producer = startProducer();
  const { ms } = await producer.ask({
    url: lineage.url,
    edges,
    since: beginOfStream(),
    from: 0,
    to: graph.jobs * 2,
    batch: 500,
    connections: 2,
  });
  await producer.stop();
  const bound = Array.from({ length: graph.assets }, (_, asset) =>
    isBound(asset),
  ).filter(Boolean).length;
  await waitUntil('the entities of the catalog stand for their assets', () =>
    hasBound(knex, bound),
  );
  if (knex.client.config.client === 'pg') {
    await knex.raw('vacuum analyze');
    // Else the rows that just came are still written out while it is asked.
    await knex.raw('checkpoint');
  } else {
    await knex.raw('analyze');
  }
  return {
    graph,
    eventSeconds: ms / 1000,
    seconds: (performance.now() - start) / 1000,
  };
}

async function hasBound(knex: Knex, expected: number): Promise<boolean> {
  const [{ bound }] = await knex('nodes')
    .whereNull('canonical_id')
    .whereNotNull('owner')
    .count({ bound: '*' });
  return Number(bound) >= expected;
}
