import {
  createPostgresDatabase,
  type BenchDatabase,
} from '../../backend/databases';
import { LineageProcess } from '../backend/LineageProcess';
import { compareGraph, type Difference } from '../graph/compareGraph';
import { describeGraph } from '../graph/describeGraph';
import { startProducer } from '../loadGraph';
import { countRows } from './countRows';

/** What two backends made of one stream that both were sent at once. */
export interface ReplicaComparison {
  events: number;
  seconds: number;
  /** Rows per table of one backend that was sent the stream once, and of the two. */
  tables: { table: string; alone: number; together: number }[];
  edges: Difference;
}

/**
 * Sends a stream to one backend, and the same stream to two others that share
 * a database, to both at once: nothing may be lost, nothing may be doubled.
 */
export async function compareReplicas(options: {
  postgresUrl: string;
  edges: number;
  events: number;
  since: number;
}): Promise<ReplicaComparison> {
  const { postgresUrl, edges, events, since } = options;
  const graph = describeGraph(edges);
  const order = { edges, since, from: 0, to: events, batch: 500 };
  const run = async (database: BenchDatabase, replicas: number) => {
    const backends: LineageProcess[] = [];
    for (let at = 0; at < replicas; at++) {
      // One after the other, since the first one makes the tables.
      backends.push(await LineageProcess.start({ database }));
    }
    const start = performance.now();
    await Promise.all(
      backends.map(async ({ url }) => {
        const producer = startProducer();
        await producer.ask({ ...order, url, connections: 2 });
        await producer.stop();
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    const knex = await database.connect('lineage');
    const counts = await countRows(knex);
    const difference = await compareGraph(knex, graph);
    await knex.destroy();
    await Promise.all(backends.map(backend => backend.stop()));
    return { seconds, counts, difference };
  };
  const alone = await run(createPostgresDatabase(postgresUrl), 1);
  const together = await run(createPostgresDatabase(postgresUrl), 2);
  return {
    events,
    seconds: together.seconds,
    tables: [...alone.counts].map(([table, rows]) => ({
      table,
      alone: rows,
      together: together.counts.get(table) ?? 0,
    })),
    edges: together.difference,
  };
}
