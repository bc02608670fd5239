import type { Browser } from 'playwright-core';
import { formatNodeId } from '@waymark/plugin-lineage-common';
import { Adjacency } from './lineage/graph/Adjacency';
import { describeGraph } from './lineage/graph/describeGraph';
import { assetKey } from './lineage/graph/nameNodes';
import { beginOfStream, startProducer } from './lineage/loadGraph';
import { drawGraph, type Drawing } from './lineage/pages/drawGraph';
import { panGraph, type Panning } from './lineage/pages/panGraph';
import { chooseRoots, LIMIT } from './lineage/queries/chooseRoots';
import { openBrowser, openPage } from './pages/openBrowser';
import { describeMachine } from './report/describeMachine';
import { formatNumber, formatTable } from './report/formatTable';
import { runBenchmark, type BenchmarkContext } from './report/runBenchmark';
import { median, percentile } from './report/statistics';
import { Targets } from './report/Targets';

/*
 * What a graph of lineage costs in a browser: the built portal, Chromium, real
 * requests, a graph that came in as events.
 */

/** Small enough to be seen whole: 54 assets in each of 12 layers. */
const EDGES = 1_800;
const DEPTH = 20;

/** A display on which somebody may want to see so much at once. */
const DISPLAY = { width: 2560, height: 1440 };

const targets = new Targets();

runBenchmark(targets, async context => {
  const base = setting('WAYMARK_BENCH_PORTAL');
  const roots = await fillPortal(base, context.quick ? 2 : 10);
  const browser = await openBrowser(setting('WAYMARK_BENCH_BROWSER'));
  context.say(describeMachine([`Chromium ${browser.version()}`]));
  const drawings: Drawing[] = [];
  const pannings: Panning[] = [];
  for (const root of roots) {
    const { drawing, panning } = await lookAt(browser, {
      url: `${base}/lineage?${new URLSearchParams({ node: root, depth: String(DEPTH) })}`,
      seconds: context.quick ? 3 : 10,
    });
    drawings.push(drawing);
    pannings.push(panning);
  }
  await browser.close();
  report(context, { drawings, pannings });
});

/** Sends the graph as events; gives the ids of assets amid 500 others. */
async function fillPortal(base: string, amount: number): Promise<string[]> {
  const graph = describeGraph(EDGES);
  const producer = startProducer();
  await producer.ask({
    url: base,
    token: setting('WAYMARK_BENCH_TOKEN'),
    edges: EDGES,
    since: beginOfStream(),
    from: 0,
    to: graph.jobs * 2,
    batch: 500,
    connections: 1,
  });
  await producer.stop();
  return chooseRoots(graph, new Adjacency(graph), { amount, depth: DEPTH }).map(
    root => formatNodeId(assetKey(graph, root)),
  );
}

/** Each in a browser session of its own, with an empty cache. */
async function lookAt(
  browser: Browser,
  { url, seconds }: { url: string; seconds: number },
): Promise<{ drawing: Drawing; panning: Panning }> {
  const page = await openPage(browser);
  await page.setViewportSize(DISPLAY);
  const drawing = await drawGraph(page, { url, limit: LIMIT });
  const panning = await panGraph(page, seconds);
  await page.context().close();
  return { drawing, panning };
}

function report(
  { say }: BenchmarkContext,
  { drawings, pannings }: { drawings: Drawing[]; pannings: Panning[] },
): void {
  const paints = drawings.map(({ paint }) => paint);
  const longest = pannings.map(({ longTasks }) => Math.max(0, ...longTasks));
  const frames = pannings.flatMap(panning => panning.frames);
  const shown = drawings.map(({ nodes }) => nodes);
  const drawn = pannings.map(({ nodes }) => nodes);
  const onPage = drawings.filter(({ worker }) => worker === undefined).length;
  say(
    [
      `${drawings.length} graphs, in milliseconds, each in a browser session of its own.`,
      '',
      formatTable(
        ['', 'median', 'range'],
        [
          ['nodes of the graph', ...describe(shown)],
          ['nodes in the page while panning', ...describe(drawn)],
          ['first paint after the data', ...describe(paints)],
          [
            'longest task before the first paint',
            ...describe(
              drawings.map(({ longTasks }) => Math.max(0, ...longTasks)),
            ),
          ],
          ['longest task while panning', ...describe(longest)],
          ['frames, p50', formatNumber(percentile(frames, 0.5)), ''],
          ['frames, p99', formatNumber(percentile(frames, 0.99)), ''],
        ],
      ),
    ].join('\n'),
  );
  targets.add({
    what: 'nodes drawn while panning',
    measured: Math.min(...shown, ...drawn),
    promise: 'at least',
    bound: LIMIT,
    unit: 'nodes',
  });
  targets.add({
    what: 'graphs laid out on the main thread',
    measured: onPage,
    promise: 'at most',
    bound: 0,
    unit: 'graphs',
  });
  targets.add({
    what: 'first paint of the graph after its data, median',
    measured: median(paints),
    promise: 'at most',
    bound: 1_500,
    unit: 'ms',
  });
  targets.add({
    what: 'longest task while panning, median',
    measured: median(longest),
    promise: 'at most',
    bound: 100,
    unit: 'ms',
  });
}

function describe(values: number[]): [string, string] {
  return [
    formatNumber(median(values)),
    `${formatNumber(Math.min(...values))} - ${formatNumber(Math.max(...values))}`,
  ];
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(
      `${name} is not set; start it with: npm run bench -- lineagePages`,
    );
  }
  return value;
}
