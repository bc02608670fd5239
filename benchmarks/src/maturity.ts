import {
  createPostgresDatabase,
  createSqliteDatabase,
  type BenchDatabase,
} from './backend/databases';
import { floorPlugin } from './explore/floorPlugin';
import {
  formatCases,
  measureCases,
  toPaths,
  type MeasuredCase,
} from './explore/measureCases';
import { startLoad, type LoadClient } from './explore/startLoad';
import { CHECKS, SOURCES } from './maturity/describeRubrics';
import { evaluateInMemory } from './maturity/evaluateInMemory';
import { factsModule, type ChangedFacts } from './maturity/factsModule';
import { measureChangedAlone } from './maturity/measureChangedAlone';
import {
  describeChangedFact,
  measureChangedFact,
  promiseChangedFact,
  type ChangedFactTimes,
} from './maturity/measureChangedFact';
import {
  measureFullRun,
  RUBRICS,
  untilGathered,
  type FullRun,
} from './maturity/measureFullRun';
import { startMaturity } from './maturity/startMaturity';
import { describeOrganisation } from './organisation/describeOrganisation';
import { describeDatabase, describeMachine } from './report/describeMachine';
import { formatNumber, formatTable } from './report/formatTable';
import { runBenchmark, type BenchmarkContext } from './report/runBenchmark';
import { median } from './report/statistics';
import { Targets } from './report/Targets';

/*
 * The figures of maturity: the evaluation of everything, of one changed fact,
 * and scorecards and roll-ups over HTTP, on both databases.
 */

const MEGABYTE = 1024 ** 2;

const targets = new Targets();

runBenchmark(targets, async context => {
  if (process.argv.includes('--changed')) {
    promiseChangedFact(targets, await measureChangedAlone(context));
    return;
  }
  const client = startLoad();
  try {
    await measureDatabase(context, {
      client,
      database: createPostgresDatabase(context.postgresUrl),
      promised: true,
    });
    await measureDatabase(context, {
      client,
      database: await createSqliteDatabase(),
      promised: false,
    });
  } finally {
    client.stop();
  }
});

async function measureDatabase(
  context: BenchmarkContext,
  options: { client: LoadClient; database: BenchDatabase; promised: boolean },
): Promise<void> {
  const { quick, say } = context;
  const { client, database, promised } = options;
  const models = quick ? 1_000 : 10_000;
  const entities = describeOrganisation(models);
  const changed: ChangedFacts = { offsets: new Map() };
  // The first time warms the compiler.
  await evaluateInMemory(Math.min(models, 1_000), RUBRICS);
  const floor = await evaluateInMemory(models, RUBRICS);

  const start = (edition: number) =>
    startMaturity({
      database,
      entities,
      features: [
        factsModule({ rubrics: RUBRICS, edition, changed }),
        floorPlugin(() => database.connect('maturity'), {
          table: 'scorecards',
          column: 'since',
        }),
      ],
    });
  const began = performance.now();
  let maturity = await start(0);
  await untilGathered(maturity, models);
  const gathering = (performance.now() - began) / 1000;
  say(describeMachine([await describeDatabase(maturity.knex)]));
  await maturity.stop();

  // Two runs: the first asks for other thresholds, so that much is written,
  // the second changes back to what the first found.
  const runs: FullRun[] = [];
  for (const edition of [1, 2]) {
    const run = await measureFullRun(() => start(edition), { edition, models });
    maturity = run.maturity;
    runs.push(run);
    await maturity.stop();
  }
  // A third for what is alive: garbage comes and goes as the collector likes.
  const alive = await measureFullRun(() => start(3), {
    edition: 3,
    models,
    collect: true,
  });
  maturity = alive.maturity;
  const seconds = Math.max(...runs.map(run => run.seconds));
  say(
    [
      `Evaluation on ${database.name}: ${formatNumber(models)} models x ${CHECKS} checks x ${RUBRICS} rubrics, each check over two facts.`,
      '',
      formatTable(
        ['', 'seconds', 'x floor', 'heap MB, garbage too', 'event loop p99 ms'],
        [
          [
            'floor: json-rules-engine alone, in memory',
            formatNumber(floor.seconds, 2),
            '1.0',
            '',
            '',
          ],
          ...runs.map((run, nth) => [
            `everything anew, run ${nth + 1}, from the start of a backend with changed rubrics (${formatNumber(run.changes)} differences)`,
            formatNumber(run.seconds, 2),
            formatNumber(run.seconds / floor.seconds, 1),
            formatNumber(run.heap / MEGABYTE),
            formatNumber(run.delay, 1),
          ]),
          [
            `first: ${SOURCES} sources asked about every model, too`,
            formatNumber(gathering, 2),
            formatNumber(gathering / floor.seconds, 1),
            '',
            '',
          ],
        ],
      ),
      '',
      `The heap that is alive grows by at most ${formatNumber(alive.heap / MEGABYTE)} MB, looked at every second of a third run.`,
    ].join('\n'),
  );

  const single = await measureChangedFact(maturity, {
    changed,
    repetitions: quick ? 20 : 200,
  });
  say(describeChangedFact(database, single));

  const measure = async (
    what: string,
    cases: { what: string; paths: string[] }[],
    most: number,
  ) => {
    const measured = await measureCases({
      client,
      url: maturity.url,
      cases,
      connections: 1,
      repetitions: quick ? 1 : 5,
      amount: quick || !promised ? 40 : most,
    });
    say(
      [
        `${what} on ${database.name}, one at a time. Milliseconds.`,
        '',
        formatCases(measured),
      ].join('\n'),
    );
    return measured;
  };
  const scorecards = await measure(
    `Scorecards of ${RUBRICS} rubrics`,
    [
      {
        what: 'scorecard',
        paths: Array.from(
          { length: 100 },
          (_, n) =>
            `/api/maturity/v1/entities/model/default/model-${String((n * 97) % models).padStart(5, '0')}`,
        ),
      },
    ],
    200,
  );
  const rollups = await measure(
    `Roll-ups of ${formatNumber(models)} models`,
    toPaths('/api/maturity/v1/rollup', [
      ...['owner', 'system', 'domain', 'kind', 'organisation'].map(groupBy => ({
        what: `by ${groupBy}`,
        queries: [`groupBy=${groupBy}`],
      })),
      {
        what: 'by owner, of a domain',
        queries: [
          `groupBy=owner&domain=${encodeURIComponent('domain:default/domain-1')}`,
        ],
      },
    ]),
    // Each looks at every model.
    60,
  );
  if (promised) {
    promise({
      runs,
      alive,
      seconds,
      floor: floor.seconds,
      single,
      scorecards,
      rollups,
    });
  }
  await maturity.stop();
  await database.remove();
}

function promise(measured: {
  runs: FullRun[];
  alive: FullRun;
  seconds: number;
  floor: number;
  single: ChangedFactTimes;
  scorecards: MeasuredCase[];
  rollups: MeasuredCase[];
}): void {
  const { runs, alive, seconds, floor, single, scorecards, rollups } = measured;
  const slowest = (cases: MeasuredCase[]) =>
    Math.max(...cases.slice(1).map(({ p95 }) => median(p95)));
  const add = (what: string, value: number, bound: number, unit: string) =>
    targets.add({ what, measured: value, promise: 'at most', bound, unit });
  add('everything anew', seconds, 60, 's');
  add('everything anew, times the floor', seconds / floor, 4, 'x');
  add('heap grows meanwhile by', alive.heap / MEGABYTE, 200, 'MB');
  add(
    'event loop held up meanwhile, p99',
    Math.max(...runs.map(run => run.delay)),
    100,
    'ms',
  );
  promiseChangedFact(targets, single);
  add('scorecard, p95', slowest(scorecards), 25, 'ms');
  add('roll-up, p95 of the slowest', slowest(rollups), 200, 'ms');
}
