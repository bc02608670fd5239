import { formatNodeId } from '@waymark/plugin-lineage-common';
import { Child } from '../../process/Child';
import { percentile } from '../../report/statistics';
import { READERS } from '../backend/limitedReader';
import type { LineageProcess } from '../backend/LineageProcess';
import { Adjacency } from '../graph/Adjacency';
import type { BenchGraph } from '../graph/describeGraph';
import { assetKey, isHidden } from '../graph/nameNodes';
import { choosePairs, chooseRoots, DEPTH, LIMIT } from './chooseRoots';
import { changeGraph } from './changeGraph';
import type { ReadOrder, ReadReport } from './read';

const API = '/api/lineage/v1';

/** What one kind of request took, in milliseconds. */
export interface MeasuredQuery {
  what: QueryName;
  p50: number;
  p95: number;
  p99: number;
  /** Processor time of the backend's process per request. */
  processor: number;
  /** Of an answer, on average. */
  kilobytes: number;
  nodes: number;
  edges: number;
  /** The same walk over an array in memory, p50. */
  floor: number;
}

export type QueryName =
  | '3 hops, 500 nodes'
  | '3 hops, 500 nodes, on conditions'
  | 'path'
  | 'hub impact, first'
  | 'hub impact, again'
  | 'hub impact, on conditions';

/** A case: what is asked, as whom, and what the floor walks. */
interface Case {
  what: QueryName;
  paths: string[];
  headers: Record<string, string>;
  amount: number;
  /** Before each request, so that nothing is known of it. */
  before?: () => Promise<void>;
  walk(at: number): void;
}

/** Asks a backend that holds the graph, one request at a time. */
export async function measureQueries(options: {
  lineage: LineageProcess;
  graph: BenchGraph;
  /** Requests per case. */
  amount: number;
}): Promise<{ queries: MeasuredQuery[]; reachable: number }> {
  const { lineage, graph, amount } = options;
  const adjacency = new Adjacency(graph);
  const reader = new Child<ReadOrder, ReadReport>(require.resolve('./read.ts'));
  const queries: MeasuredQuery[] = [];
  for (const one of listCases({ lineage, graph, adjacency, amount })) {
    queries.push(await measureCase(one, { lineage, reader }));
  }
  await reader.stop();
  const { reached } = adjacency.walk(graph.hub, {
    direction: 'downstream',
    depth: 100,
    limit: Infinity,
  });
  return { queries, reachable: reached - 1 };
}

function listCases(options: {
  lineage: LineageProcess;
  graph: BenchGraph;
  adjacency: Adjacency;
  amount: number;
}): Case[] {
  const { lineage, graph, adjacency, amount } = options;
  const idOf = (asset: number) => formatNodeId(assetKey(graph, asset));
  // Nobody can ask about what is hidden from them.
  const roots = chooseRoots(graph, adjacency, {
    amount: Math.min(100, amount),
  }).filter(root => !isHidden(root));
  const pairs = choosePairs(graph, adjacency, Math.min(100, amount));
  const around = {
    paths: roots.map(
      root =>
        `${API}/graph?${new URLSearchParams({ node: idOf(root), depth: String(DEPTH), limit: String(LIMIT) })}`,
    ),
    amount,
    walk: (at: number) =>
      adjacency.walk(roots[at % roots.length], {
        direction: 'both',
        depth: DEPTH,
        limit: LIMIT,
      }),
  };
  const impact = {
    paths: [
      `${API}/impact?${new URLSearchParams({ node: idOf(graph.hub), limit: '100' })}`,
    ],
    walk: () =>
      adjacency.walk(graph.hub, {
        direction: 'downstream',
        depth: 100,
        limit: Infinity,
      }),
  };
  const few = Math.max(5, Math.floor(amount / 20));
  const { unconditional, conditional } = READERS;
  return [
    { what: '3 hops, 500 nodes', headers: unconditional, ...around },
    {
      what: '3 hops, 500 nodes, on conditions',
      headers: conditional,
      ...around,
    },
    {
      what: 'path',
      headers: unconditional,
      amount,
      paths: pairs.map(
        ({ from, to }) =>
          `${API}/path?${new URLSearchParams({ from: idOf(from), to: idOf(to) })}`,
      ),
      walk: at => {
        const { from, to } = pairs[at % pairs.length];
        adjacency.distance(from, to);
      },
    },
    {
      what: 'hub impact, first',
      headers: unconditional,
      amount: few,
      before: () => changeGraph(lineage.url),
      ...impact,
    },
    {
      what: 'hub impact, again',
      headers: unconditional,
      amount,
      ...impact,
    },
    {
      what: 'hub impact, on conditions',
      headers: conditional,
      amount: few,
      ...impact,
    },
  ];
}

async function measureCase(
  { what, paths, headers, amount, before, walk }: Case,
  {
    lineage,
    reader,
  }: {
    lineage: LineageProcess;
    reader: Child<ReadOrder, ReadReport>;
  },
): Promise<MeasuredQuery> {
  const ask = (count: number, from = 0) =>
    reader.ask({
      url: lineage.url,
      headers,
      amount: count,
      paths: [...paths.slice(from), ...paths.slice(0, from)],
    });
  // Compiled code and warm pages are what a portal has after its first minutes.
  await ask(amount);
  const times: number[] = [];
  const answers = { bytes: 0, nodes: 0, edges: 0 };
  const started = await lineage.processorMs();
  for (let asked = 0; asked < amount; asked += before ? 1 : amount) {
    await before?.();
    const report = await ask(before ? 1 : amount, asked % paths.length);
    times.push(...report.times);
    answers.bytes += sum(report.bytes);
    answers.nodes += sum(report.nodes);
    answers.edges += sum(report.edges);
  }
  const ended = await lineage.processorMs();
  const floors = Array.from({ length: Math.min(amount, 50) }, (_, at) => {
    const start = performance.now();
    walk(at);
    return performance.now() - start;
  });
  return {
    what,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    processor: (ended - started) / amount,
    kilobytes: answers.bytes / times.length / 1024,
    nodes: answers.nodes / times.length,
    edges: answers.edges / times.length,
    floor: percentile(floors, 0.5),
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
