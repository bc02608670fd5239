import type { BenchDatabase } from '../../backend/databases';
import {
  describeDatabase,
  describeMachine,
} from '../../report/describeMachine';
import { formatNumber, formatTable } from '../../report/formatTable';
import type { BenchmarkContext } from '../../report/runBenchmark';
import { LineageProcess } from '../backend/LineageProcess';
import { compareGraph } from '../graph/compareGraph';
import { loadGraph } from '../loadGraph';
import type { LineageOptions } from '../readOptions';
import {
  measureQueries,
  type MeasuredQuery,
  type QueryName,
} from './measureQueries';

/** The graph that a large one is compared with. */
const SMALL_EDGES = 10_000;

/** Milliseconds that are promised on Postgres at 500,000 edges, p95. */
const PROMISED: Partial<Record<QueryName, number>> = {
  '3 hops, 500 nodes': 25,
  '3 hops, 500 nodes, on conditions': 200,
  path: 50,
  'hub impact, first': 800,
  'hub impact, again': 50,
};

/** Asking graphs of two sizes, and what the size of the graph costs. */
export async function reportQueries(
  context: BenchmarkContext,
  options: LineageOptions & { createDatabase(): Promise<BenchDatabase> },
): Promise<void> {
  const { edges, judged } = options;
  const large = await reportSize(context, options);
  const judgedDatabase = judged && large.database === 'Postgres';
  if (judgedDatabase) {
    for (const { what, p95 } of large.queries) {
      const bound = PROMISED[what];
      if (bound !== undefined) {
        context.targets.add({
          what: `${what}, p95`,
          measured: p95,
          promise: 'at most',
          bound,
          unit: 'ms',
        });
      }
    }
    context.targets.add({
      what: 'assets that the hub reaches',
      measured: large.reachable,
      promise: 'at least',
      bound: 100_000,
      unit: 'assets',
    });
  }
  if (edges > SMALL_EDGES) {
    const small = await reportSize(context, { ...options, edges: SMALL_EDGES });
    const p95 = (queries: MeasuredQuery[]) =>
      queries.find(({ what }) => what === '3 hops, 500 nodes')!.p95;
    const ratio = p95(large.queries) / p95(small.queries);
    context.say(
      `3 hops / 500 nodes on ${large.database}: p95 at ${formatNumber(edges)} edges is ${formatNumber(ratio, 2)} times that at ${formatNumber(SMALL_EDGES)}.`,
    );
    if (judgedDatabase) {
      context.targets.add({
        what: '3 hops, 500 nodes: p95 of that at 10,000 edges',
        measured: ratio * 100,
        promise: 'at most',
        bound: 200,
        unit: '%',
      });
    }
  }
}

async function reportSize(
  context: BenchmarkContext,
  options: LineageOptions & { createDatabase(): Promise<BenchDatabase> },
): Promise<{
  database: BenchDatabase['name'];
  queries: MeasuredQuery[];
  reachable: number;
}> {
  const { say, targets } = context;
  const { edges, check } = options;
  const database = await options.createDatabase();
  const lineage = await LineageProcess.start({ database, catalogEdges: edges });
  const knex = await database.connect('lineage');
  say(describeMachine([await describeDatabase(knex)]));
  const loaded = await loadGraph({ lineage, knex, edges });
  const { stored, missing, invented } = await compareGraph(knex, loaded.graph);
  targets.add({
    what: `${formatNumber(edges)} edges on ${database.name}: missing or invented`,
    measured: missing + invented,
    promise: 'at most',
    bound: 0,
    unit: 'edges',
  });
  const { queries, reachable } = await measureQueries({
    lineage,
    graph: loaded.graph,
    amount: check ? 20 : 200,
  });
  await knex.destroy();
  await lineage.stop();
  await database.remove();
  say(
    [
      `Queries on ${database.name}: ${formatNumber(loaded.graph.jobs * 6)} asset edges (${formatNumber(stored)} edges of all kinds), ${formatNumber(loaded.graph.assets)} assets, the hub reaches ${formatNumber(reachable)}.`,
      `Its events were taken in within ${formatNumber(loaded.eventSeconds, 1)} s, the catalog's entities stood for their assets after ${formatNumber(loaded.seconds, 1)} s.`,
      'Milliseconds over HTTP, one request at a time; processor: of the backend per request; floor: the same walk over an array in memory.',
      '',
      formatTable(
        ['', 'p50', 'p95', 'p99', 'processor', 'nodes', 'edges', 'kB', 'floor'],
        queries.map(query => [
          query.what,
          ...[query.p50, query.p95, query.p99, query.processor].map(one =>
            formatNumber(one, 1),
          ),
          formatNumber(query.nodes),
          formatNumber(query.edges),
          formatNumber(query.kilobytes, 1),
          formatNumber(query.floor, 3),
        ]),
      ),
    ].join('\n'),
  );
  return { database: database.name, queries, reachable };
}
