import { createPostgresDatabase } from '../backend/databases';
import { describeOrganisation } from '../organisation/describeOrganisation';
import { describeDatabase, describeMachine } from '../report/describeMachine';
import type { BenchmarkContext } from '../report/runBenchmark';
import { factsModule, type ChangedFacts } from './factsModule';
import {
  describeChangedFact,
  measureChangedFact,
  type ChangedFactTimes,
} from './measureChangedFact';
import { measureFullRun, RUBRICS, untilGathered } from './measureFullRun';
import { startMaturity } from './startMaturity';

/** The request of one changed fact over filled tables, and nothing else. */
export async function measureChangedAlone({
  postgresUrl,
  quick,
  say,
}: BenchmarkContext): Promise<ChangedFactTimes> {
  const database = createPostgresDatabase(postgresUrl);
  const models = quick ? 1_000 : 10_000;
  const entities = describeOrganisation(models);
  const changed: ChangedFacts = { offsets: new Map() };
  const start = (edition: number) =>
    startMaturity({
      database,
      entities,
      features: [factsModule({ rubrics: RUBRICS, edition, changed })],
    });
  const first = await start(0);
  await untilGathered(first, models);
  await first.stop();
  // Whatever a backend does at its start must be over.
  const { maturity } = await measureFullRun(() => start(1), {
    edition: 1,
    models,
  });
  say(describeMachine([await describeDatabase(maturity.knex)]));
  const times = await measureChangedFact(maturity, {
    changed,
    repetitions: 200,
  });
  say(describeChangedFact(database, times));
  await maturity.stop();
  await database.remove();
  return times;
}
