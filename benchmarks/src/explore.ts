import {
  createPostgresDatabase,
  createSqliteDatabase,
  type BenchDatabase,
} from './backend/databases';
import { replayModule } from './backend/replay';
import { startMlops, waitUntil, type RunningMlops } from './backend/startMlops';
import {
  describeCatalog,
  describeRegistry,
  listCases,
  SOURCE,
} from './explore/describeCatalog';
import { floorPlugin } from './explore/floorPlugin';
import { formatCases, measureCases, toPaths } from './explore/measureCases';
import { startLoad, type LoadClient } from './explore/startLoad';
import { describeDatabase, describeMachine } from './report/describeMachine';
import { formatNumber } from './report/formatTable';
import { runBenchmark, type BenchmarkContext } from './report/runBenchmark';
import { median } from './report/statistics';
import { Targets } from './report/Targets';

/* The figures of the Explore API, over HTTP, on both databases. */

const EXPLORE = '/api/mlops/v1/explore';

/** What is promised for one person at a time, in milliseconds. */
const PROMISED_P95 = 50;

const targets = new Targets();

runBenchmark(targets, async context => {
  const client = startLoad();
  try {
    await measureDatabase(context, {
      client,
      database: createPostgresDatabase(context.postgresUrl),
    });
    await measureDatabase(context, {
      client,
      database: await createSqliteDatabase(),
    });
  } finally {
    client.stop();
  }
});

async function measureDatabase(
  context: BenchmarkContext,
  { client, database }: { client: LoadClient; database: BenchDatabase },
): Promise<void> {
  const { quick, say } = context;
  const size = quick ? 1_000 : 10_000;
  const start = performance.now();
  const mlops = await startFilled(database, size);
  const seconds = (performance.now() - start) / 1000;
  say(describeMachine([await describeDatabase(mlops.knex)]));
  const cases = [
    ...listCases(),
    {
      what: 'deep cursor (nine tenths down)',
      queries: await findDeepPages(mlops, size),
    },
  ];
  const counts = await countRows(mlops);
  for (const connections of [1, 4]) {
    const measured = await measureCases({
      client,
      url: mlops.url,
      cases: toPaths(EXPLORE, cases),
      connections,
      repetitions: quick ? 1 : 5,
      amount: quick ? 40 : 200,
    });
    say(
      [
        `Explore on ${database.name}: ${counts}, ${connections} at a time.`,
        `Milliseconds; medians of the repetitions; processor: of the backend's process per request.`,
        '',
        formatCases(measured),
      ].join('\n'),
    );
    if (connections === 1) {
      const worst = Math.max(
        ...measured.slice(1).map(({ p95 }) => median(p95)),
      );
      targets.add({
        what: `Explore on ${database.name}, p95 of the slowest case`,
        measured: worst,
        promise: 'at most',
        bound: PROMISED_P95,
        unit: 'ms',
      });
    }
  }
  say(
    `The catalog was read and indexed ${formatNumber(seconds, 1)} s after the start of the backend.`,
  );
  await mlops.stop();
}

/** A backend whose Explore index holds the whole catalog. */
async function startFilled(
  database: BenchDatabase,
  size: number,
): Promise<RunningMlops> {
  const entities = describeCatalog(size);
  const perModel = describeRegistry(entities);
  const pages = [];
  for (let at = 0; at < perModel.length; at += 100) {
    pages.push({ records: perModel.slice(at, at + 100).flat() });
  }
  const mlops = await startMlops({
    database,
    entities,
    features: [
      replayModule({ id: SOURCE, pages, initialDelayMs: 0 }),
      floorPlugin(() => database.connect(), {
        table: 'explore_items',
        column: 'item',
      }),
    ],
  });
  await waitUntil('every entity is in the index with its runs', async () => {
    const { totalItems } = await ask(mlops, 'limit=1');
    const [{ waiting }] = await mlops
      .knex('entity_touches')
      .count({ waiting: '*' });
    const [{ indexed }] = await mlops
      .knex('explore_entities')
      .whereNotNull('last_run_at')
      .count({ indexed: '*' });
    return (
      totalItems === size &&
      Number(waiting) === 0 &&
      Number(indexed) === perModel.length
    );
  });
  return mlops;
}

/** Queries of pages far down the list, in several orders. */
async function findDeepPages(
  mlops: RunningMlops,
  size: number,
): Promise<string[]> {
  const pages: string[] = [];
  for (const sort of ['title,asc', 'owner,asc', 'headlineMetric,desc']) {
    let cursor: string | undefined;
    for (let seen = 0; seen < size * 0.9; seen += 100) {
      const query = new URLSearchParams({ sort, limit: '100' });
      if (cursor) {
        query.set('cursor', cursor);
      }
      cursor = (await ask(mlops, query)).pageInfo.nextCursor;
    }
    pages.push(`${new URLSearchParams({ sort, cursor: cursor ?? '' })}`);
  }
  return pages;
}

interface ExploreAnswer {
  items: object[];
  pageInfo: { nextCursor?: string };
  totalItems: number;
}

async function ask(
  { url }: RunningMlops,
  query: string | URLSearchParams,
): Promise<ExploreAnswer> {
  const response = await fetch(`${url}${EXPLORE}?${query}`);
  if (!response.ok) {
    throw new Error(
      `GET ${EXPLORE}?${query} was answered with ${response.status}: ${await response.text()}`,
    );
  }
  return (await response.json()) as ExploreAnswer;
}

async function countRows({ knex }: RunningMlops): Promise<string> {
  const counts = [];
  for (const table of ['explore_entities', 'model_versions', 'runs']) {
    const [{ rows }] = await knex(table).count({ rows: '*' });
    counts.push(formatNumber(Number(rows)));
  }
  return `${counts[0]} entities, ${counts[1]} versions, ${counts[2]} runs`;
}
