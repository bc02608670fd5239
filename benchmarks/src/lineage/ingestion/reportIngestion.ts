import type { BenchDatabase } from '../../backend/databases';
import { formatNumber, formatTable } from '../../report/formatTable';
import type { BenchmarkContext } from '../../report/runBenchmark';
import { percentile } from '../../report/statistics';
import { LineageProcess } from '../backend/LineageProcess';
import { compareGraph } from '../graph/compareGraph';
import { describeGraph } from '../graph/describeGraph';
import { beginOfStream, startProducer } from '../loadGraph';
import type { LineageOptions } from '../readOptions';
import { compareReplicas } from './compareReplicas';
import { insertFloor } from './insertFloor';
import { measureStream, type MeasuredStream } from './measureStream';

/** The recurring jobs of the stream: two thousand. */
const JOBS_EDGES = 12_000;

/** Taking events in: how fast, how evenly, and whether all of it is there. */
export async function reportIngestion(
  context: BenchmarkContext,
  options: LineageOptions & { database: BenchDatabase },
): Promise<void> {
  const { say } = context;
  const { database, events, check, judged } = options;
  const edges = check ? options.edges : JOBS_EDGES;
  const stream = { edges, since: beginOfStream() };
  const graph = describeGraph(edges);
  const lineage = await LineageProcess.start({ database });
  const knex = await database.connect('lineage');
  const producer = startProducer();
  const warm = graph.jobs * 2;

  // The first round makes the nodes and edges; what follows is the long run.
  const batches = await measureStream({
    lineage,
    producer,
    stream,
    events: Math.max(events, warm),
    batch: 500,
    connections: 2,
  });
  const difference = await compareGraph(knex, graph);
  const single = await measureStream({
    lineage,
    producer,
    // Runs of their own, after those of the batches.
    stream: { ...stream, since: stream.since + 12 * 60 * 60_000 },
    events: Math.min(20_000, Math.max(1_000, Math.floor(events / 5))),
    batch: 1,
    connections: 16,
  });
  await producer.stop();
  await lineage.stop();
  const floor = await insertFloor(
    knex,
    { graph, since: stream.since },
    Math.min(events, 20_000),
  );
  await knex.destroy();
  await database.remove();

  say(
    [
      `Ingestion on ${database.name}: ${formatNumber(Math.max(events, warm))} events of ${formatNumber(batches.bytesPerEvent)} bytes on average, ${formatNumber(graph.jobs)} recurring jobs of 3 inputs and 2 outputs.`,
      '',
      formatTable(
        [
          '',
          'events/s',
          'p50 ms',
          'p95 ms',
          'p99 ms',
          'processor ms',
          'x floor',
        ],
        [
          row('batches of 500, 2 at a time', batches, floor),
          row('one by one, 16 at a time', single, floor),
          [
            'floor: insert of the same bytes',
            formatNumber(floor),
            ...['', '', '', '', '1.0'],
          ],
        ],
      ),
      '',
      formatTable(
        ['tenth', 'events/s', 'heap alive MB', 'resident MB'],
        batches.tenths.map(({ rate, heap, resident }, at) => [
          String(at + 1),
          formatNumber(rate),
          formatNumber(heap, 1),
          formatNumber(resident),
        ]),
      ),
    ].join('\n'),
  );
  context.targets.add({
    what: `ingestion on ${database.name}: edges missing or invented`,
    measured: difference.missing + difference.invented,
    promise: 'at most',
    bound: 0,
    unit: 'edges',
  });
  if (database.name === 'Postgres') {
    if (judged) {
      judge(context, { batches, single });
    }
    await reportReplicas(context, {
      edges,
      events: Math.max(warm, Math.min(events, 20_000)),
      since: stream.since,
    });
  }
}

function judge(
  { targets }: BenchmarkContext,
  { batches, single }: Record<'batches' | 'single', MeasuredStream>,
): void {
  const { tenths } = batches;
  targets.add({
    what: 'ingestion in batches of 500',
    measured: batches.rate,
    promise: 'at least',
    bound: 1_500,
    unit: 'events/s',
  });
  targets.add({
    what: 'ingestion one by one over 16 connections',
    measured: single.rate,
    promise: 'at least',
    bound: 200,
    unit: 'events/s',
  });
  targets.add({
    what: 'rate of the last tenth of that of the first',
    measured: (tenths[9].rate / tenths[0].rate) * 100,
    promise: 'at least',
    bound: 80,
    unit: '%',
  });
  targets.add({
    what: 'heap that grew from the second tenth to the last',
    measured: tenths[9].heap - tenths[1].heap,
    promise: 'at most',
    bound: 32,
    unit: 'MB',
  });
}

async function reportReplicas(
  { postgresUrl, say, targets }: BenchmarkContext,
  stream: { edges: number; events: number; since: number },
): Promise<void> {
  const { events, seconds, tables, edges } = await compareReplicas({
    postgresUrl,
    ...stream,
  });
  say(
    [
      `Two backends over one Postgres, both sent the same ${formatNumber(events)} events at once (${formatNumber(seconds, 1)} s):`,
      '',
      formatTable(
        ['rows', 'one backend', 'two backends'],
        tables.map(({ table, alone, together }) => [
          table,
          formatNumber(alone),
          formatNumber(together),
        ]),
      ),
    ].join('\n'),
  );
  targets.add({
    what: 'two backends, one stream: rows lost or doubled',
    measured: tables.reduce(
      (sum, { alone, together }) => sum + Math.abs(alone - together),
      0,
    ),
    promise: 'at most',
    bound: 0,
    unit: 'rows',
  });
  targets.add({
    what: 'two backends, one stream: edges missing or invented',
    measured: edges.missing + edges.invented,
    promise: 'at most',
    bound: 0,
    unit: 'edges',
  });
}

function row(what: string, measured: MeasuredStream, floor: number): string[] {
  const { rate, times, processor } = measured;
  return [
    what,
    formatNumber(rate),
    ...[0.5, 0.95, 0.99].map(share =>
      formatNumber(percentile(times, share), 1),
    ),
    formatNumber(processor, 2),
    formatNumber(floor / rate, 1),
  ];
}
