import type { Entity } from '@backstage/catalog-model';
import {
  createPostgresDatabase,
  createSqliteDatabase,
  type BenchDatabase,
} from './backend/databases';
import { waitUntil } from './backend/startMlops';
import { floorPlugin } from './explore/floorPlugin';
import { formatCases, measureCases, toPaths } from './explore/measureCases';
import { startLoad, type LoadClient } from './explore/startLoad';
import {
  CHANGED_DOMAIN,
  describeDomain,
  describeOrganisation,
} from './organisation/describeOrganisation';
import { listMatrixCases } from './raci/listMatrixCases';
import { resolveInMemory } from './raci/resolveInMemory';
import { startRaci, type RunningRaci } from './raci/startRaci';
import { describeDatabase, describeMachine } from './report/describeMachine';
import { formatNumber, formatTable } from './report/formatTable';
import { runBenchmark, type BenchmarkContext } from './report/runBenchmark';
import { median } from './report/statistics';
import { Targets } from './report/Targets';

/*
 * The figures of RACI: re-resolution of every entity, a change of a domain,
 * and the matrix over HTTP, on both databases.
 */

const MATRIX = '/api/raci/v1/matrix';

/** Another default, so that every entity has to be resolved anew. */
const CHANGED_RULES = {
  raci: {
    defaults: [
      { activity: '*', accountable: '$owner', responsible: '$owner' },
      { activity: 'data', informed: ['group:default/group-1'] },
    ],
  },
};

const targets = new Targets();

runBenchmark(targets, async context => {
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
  // The first time warms the compiler.
  resolveInMemory(entities);
  const floor = resolveInMemory(entities);

  let raci = await startRaci({ database, entities });
  await waitUntil('every model is resolved', async () => {
    const [{ count }] = await raci
      .knex('subjects')
      .where({ listed: true })
      .count({ count: '*' });
    return Number(count) === models;
  });
  say(describeMachine([await describeDatabase(raci.knex)]));

  const changes = await repeat(quick ? 1 : 5, edition =>
    measureDomainChange(raci, edition + 1),
  );
  await raci.stop();

  // The start of the backend is in the figure: its first work is this.
  const start = performance.now();
  raci = await startRaci({
    database,
    entities,
    config: CHANGED_RULES,
    features: [
      floorPlugin(() => database.connect('raci'), {
        table: 'subjects',
        column: 'resolved',
      }),
    ],
  });
  await untilResolvedAnew(raci, models);
  const anew = (performance.now() - start) / 1000;
  const [{ cells }] = await raci.knex('cells').count({ cells: '*' });

  say(
    [
      `Resolution on ${database.name}: ${formatNumber(models)} models x 7 activities, ${formatNumber(Number(cells))} cells, ${formatNumber(floor.gaps)} gaps. Seconds.`,
      '',
      formatTable(
        ['', 'seconds', 'x floor'],
        [
          [
            'floor: the rules alone, in memory',
            formatNumber(floor.seconds, 2),
            '1.0',
          ],
          [
            'every entity anew, from the start of a backend with changed rules',
            formatNumber(anew, 2),
            formatNumber(anew / floor.seconds, 1),
          ],
          [
            `a domain's change in all its ${formatNumber(models / 5)} entities (median of ${changes.length})`,
            formatNumber(median(changes), 2),
            '',
          ],
        ],
      ),
    ].join('\n'),
  );
  const cases = await measureCases({
    client,
    url: raci.url,
    cases: toPaths(MATRIX, listMatrixCases()),
    connections: 1,
    repetitions: quick ? 1 : 5,
    // Without a promise a few requests say enough.
    amount: quick || !promised ? 40 : 200,
  });
  say(
    [
      `The matrix on ${database.name}: first page of 50 with facets and totals, one at a time. Milliseconds.`,
      '',
      formatCases(cases),
    ].join('\n'),
  );
  if (promised) {
    targets.add({
      what: 'every entity anew',
      measured: anew,
      promise: 'at most',
      bound: 10,
      unit: 's',
    });
    targets.add({
      what: "a domain's change in its entities",
      measured: Math.max(...changes),
      promise: 'at most',
      bound: 5,
      unit: 's',
    });
    targets.add({
      what: 'matrix, p95 of the slowest filter',
      measured: Math.max(...cases.slice(1).map(({ p95 }) => median(p95))),
      promise: 'at most',
      bound: 100,
      unit: 'ms',
    });
  }
  await raci.stop();
  await database.remove();
}

/** Seconds from the catalog's word to the last cell of the domain's entities. */
async function measureDomainChange(
  raci: RunningRaci,
  edition: number,
): Promise<number> {
  const accountable = `user:default/user-${100 + edition}`;
  const [{ expected }] = await raci
    .knex('cells')
    .where({
      activity: 'monitoring',
      role: 'accountable',
      origin_ref: CHANGED_DOMAIN,
    })
    .count({ expected: '*' });
  const start = performance.now();
  const domain: Entity = describeDomain(0, accountable, edition);
  await raci.change(domain, CHANGED_DOMAIN);
  await waitUntil('the domain is heard by all', async () => {
    const [{ arrived }] = await raci
      .knex('cells')
      .where({
        activity: 'monitoring',
        role: 'accountable',
        origin_ref: CHANGED_DOMAIN,
        party_ref: accountable,
      })
      .count({ arrived: '*' });
    return Number(expected) > 0 && Number(arrived) === Number(expected);
  });
  return (performance.now() - start) / 1000;
}

/** Waits until every entity follows {@link CHANGED_RULES}. */
async function untilResolvedAnew(
  raci: RunningRaci,
  models: number,
): Promise<void> {
  await waitUntil('every entity is resolved anew', async () => {
    const [{ count }] = await raci
      .knex('cells')
      .where({
        activity: 'data',
        role: 'informed',
        party_ref: 'group:default/group-1',
      })
      .count({ count: '*' });
    return Number(count) === models;
  });
}

async function repeat(
  times: number,
  measure: (n: number) => Promise<number>,
): Promise<number[]> {
  const measured = [];
  for (let n = 0; n < times; n++) {
    measured.push(await measure(n));
  }
  return measured;
}
