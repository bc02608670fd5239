import { createPostgresDatabase } from './backend/databases';
import { replayModule } from './backend/replay';
import { startMlops, type RunningMlops } from './backend/startMlops';
import { VERSIONS_PER_MODEL } from './mlflowStub/objects';
import { startMlflowStub, type MlflowStub } from './mlflowStub/startMlflowStub';
import { measureFurtherPasses } from './registry/furtherPasses';
import { measureHeap } from './registry/heapGrowth';
import { insertRaw, type RawInsert } from './registry/insertRaw';
import { measurePass, type MeasuredPass } from './registry/measurePass';
import { recordConnector } from './registry/recordConnector';
import {
  configOf,
  settle,
  SOURCE,
  startWithMlflow,
} from './registry/startWithMlflow';
import { describeDatabase, describeMachine } from './report/describeMachine';
import { formatNumber, formatTable } from './report/formatTable';
import { runBenchmark, type BenchmarkContext } from './report/runBenchmark';
import { median } from './report/statistics';
import { Targets } from './report/Targets';

/*
 * The registry's figures: the first pass over a large MLflow, further passes
 * with nothing changed, and the heap.
 */

const targets = new Targets();

runBenchmark(targets, async context => {
  const { quick, say } = context;
  const models = quick ? 1_000 : 10_000;
  const repetitions = quick ? 1 : 3;
  const stub = await startMlflowStub(models);
  try {
    const first = await measureFirstPasses(context, { stub, repetitions });
    const records = first.records;
    const recording = await recordConnector(configOf(stub));
    const replayed: MeasuredPass[] = [];
    for (let repetition = 0; repetition < repetitions; repetition++) {
      const mlops = await startMlops({
        database: createPostgresDatabase(context.postgresUrl),
        features: [
          replayModule({
            id: SOURCE,
            pages: recording.pages,
            initialDelayMs: 86_400_000,
          }),
        ],
      });
      replayed.push(await measurePass(mlops, { sourceId: SOURCE, full: true }));
      await mlops.stop();
    }
    // The pages are let go before anything is weighed.
    recording.pages.length = 0;

    const { floor } = first;
    const row = toRow(records, median(floor.seconds));
    say(
      [
        `First pass: ${formatNumber(models)} models x ${VERSIONS_PER_MODEL} versions x 1 run = ${formatNumber(records)} records,`,
        `${formatNumber(floor.rows)} rows; median of ${repetitions}, the floor of ${floor.seconds.length}.`,
        '',
        formatTable(
          ['', 'seconds', 'range', 'records/s', 'processor s', 'x floor'],
          [
            row('MLflow connector -> registry -> Postgres', first.passes),
            row('registry -> Postgres, pages from memory', replayed),
            row('MLflow connector alone', [{ seconds: recording.seconds }]),
            row('floor: the same rows, insert of 500', toPasses(floor)),
          ],
        ),
      ].join('\n'),
    );
    targets.add({
      what: 'first pass',
      measured: records / median(first.passes.map(pass => pass.seconds)),
      promise: 'at least',
      bound: 3_000,
      unit: 'records/s',
    });
    await measureFurtherPasses(context, { stub, models });
    await measureHeap(context, stub);
  } finally {
    stub.stop();
  }
});

/** A line of the table of first passes, as long as its floor took. */
function toRow(records: number, floor: number) {
  return (
    what: string,
    passes: { seconds: number; cpuSeconds?: number }[],
  ): string[] => {
    const seconds = passes.map(pass => pass.seconds);
    const cpu = passes.flatMap(pass => pass.cpuSeconds ?? []);
    const middle = median(seconds);
    return [
      what,
      formatNumber(middle, 1),
      `${formatNumber(Math.min(...seconds), 1)} - ${formatNumber(Math.max(...seconds), 1)}`,
      formatNumber(records / middle),
      cpu.length > 0 ? formatNumber(median(cpu), 1) : '',
      formatNumber(middle / floor, 1),
    ];
  };
}

/** The whole way, each time into an empty database. */
async function measureFirstPasses(
  { postgresUrl, say }: BenchmarkContext,
  { stub, repetitions }: { stub: MlflowStub; repetitions: number },
): Promise<{ passes: MeasuredPass[]; records: number; floor: RawInsert }> {
  const passes: MeasuredPass[] = [];
  for (let repetition = 1; ; repetition++) {
    const mlops = await startWithMlflow(postgresUrl, stub);
    if (repetition === 1) {
      say(describeMachine([await describeDatabase(mlops.knex)]));
    }
    passes.push(await measurePass(mlops, { sourceId: SOURCE, full: true }));
    const records = await countRecords(mlops);
    if (repetition < repetitions) {
      await mlops.stop();
      continue;
    }
    await settle(mlops);
    const floor = await insertRaw(mlops.knex, 3);
    await mlops.stop();
    return { passes, records, floor };
  }
}

/** Models, versions and runs that are stored; data sets come on top. */
async function countRecords({ knex }: RunningMlops): Promise<number> {
  const counts = await Promise.all([
    knex('source_objects').where({ kind: 'model' }).count({ n: '*' }),
    knex('model_versions').count({ n: '*' }),
    knex('runs').count({ n: '*' }),
  ]);
  return counts.reduce((sum, [{ n }]) => sum + Number(n), 0);
}

function toPasses({ seconds }: RawInsert): { seconds: number }[] {
  return seconds.map(one => ({ seconds: one }));
}
