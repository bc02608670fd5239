import { join } from 'node:path';
import { createPostgresDatabase } from './backend/databases';
import { createThroughPortal } from './goldenPaths/createThroughPortal';
import { GitServer } from './goldenPaths/GitServer';
import {
  describeModel,
  makeProjects,
  nameProjects,
} from './goldenPaths/makeProjects';
import { measureDrift } from './goldenPaths/measureDrift';
import { measureUpdates } from './goldenPaths/measureUpdates';
import { startGoldenPaths } from './goldenPaths/startGoldenPaths';
import { TemplateCopy } from './goldenPaths/template';
import { watchFollowing } from './goldenPaths/watchFollowing';
import { describeDatabase, describeMachine } from './report/describeMachine';
import { formatNumber, formatTable } from './report/formatTable';
import { runBenchmark, type BenchmarkContext } from './report/runBenchmark';
import { median, percentile } from './report/statistics';
import { Targets } from './report/Targets';

/*
 * The figures of golden paths: a project from the wizard to the catalog in the
 * portal as it is delivered, the drift of many projects, and the update of one.
 */

const targets = new Targets();

runBenchmark(targets, async context => {
  await measureCreation(context);
  await measureProjects(context);
});

async function measureCreation({ quick, say }: BenchmarkContext) {
  const runs = await createThroughPortal(quick ? 2 : 10);
  const seconds = (all: number[]) => [
    formatNumber(median(all), 1),
    formatNumber(percentile(all, 0.95), 1),
  ];
  say(
    [
      `${runs.length} projects of the training template, one after the other, in the portal as it is delivered (SQLite). Seconds from the request that the wizard ends with.`,
      '',
      formatTable(
        ['', 'p50', 'p95'],
        [
          ['the run has ended', ...seconds(runs.map(run => run.ended))],
          [
            'the model is in the catalog',
            ...seconds(runs.map(run => run.inCatalog)),
          ],
        ],
      ),
    ].join('\n'),
  );
  targets.add({
    what: 'wizard to repository and catalog, p95',
    measured: percentile(
      runs.map(run => run.inCatalog),
      0.95,
    ),
    promise: 'at most',
    bound: 15,
    unit: 's',
  });
}

async function measureProjects(context: BenchmarkContext): Promise<void> {
  const { quick, say, postgresUrl } = context;
  const names = nameProjects(quick ? 50 : 1_000);
  const git = new GitServer();
  const template = new TemplateCopy(join(git.makeFolder('template'), 'copy'));
  const database = createPostgresDatabase(postgresUrl);
  const started = await startGoldenPaths({
    database,
    entities: [template.describe(), ...names.map(describeModel)],
    repositories: git.directory,
  });
  try {
    say(describeMachine([await describeDatabase(started.knex)]));
    await makeProjects({ started, git, template, names });
    const bytes = await measureDrift(context, { started, git, names });
    say(`The projects hold ${formatNumber(bytes / 1_000_000)} MB of files.`);
    const following = watchFollowing(started.knex, names.length);
    template.moveOn();
    await measureUpdates(context, { started, names: names.slice(0, 20) });
    say(
      `${formatNumber(names.length)} projects were judged by what their template is now in ${formatNumber(await following, 1)} s, from the first to the last, beside updates or after them. No repository was read for it.`,
    );
  } finally {
    await started.stop();
    git.remove();
  }
}
