// Real Chromium against the built portal.
//   --no-build      use what the last build left
//   --screenshots   take the pictures of the README instead of testing
//   other words     names of journeys (e2e/src/<name>.journey.ts)
import { readdir, readFile } from 'node:fs/promises';
import { repositories, startPortal, unpackPortal } from './builtPortal.mjs';
import { createExampleRepository } from './exampleRepository.mjs';
import { findBrowser } from './findBrowser.mjs';
import { recordFailures, recordTotals, root, run, step } from './steps.mjs';

// A failed test in a report, and what its error says.
const FAILURE =
  /^ +not ok \d+ - (.*)$(?:(?!^ +\.\.\.$)[^])*?^ +error: ((?:(?!^ +\w+: )[^])*)/gm;

const words = process.argv.slice(2);
const flags = new Set(words.filter(word => word.startsWith('--')));
const wanted = words.filter(word => !word.startsWith('--'));

const browser = findBrowser();
if (!flags.has('--no-build')) {
  if ((await step('build', () => run('node', ['scripts/build.mjs']))) !== 0) {
    await recordTotals('e2e', 0, 1);
    process.exit(1);
  }
}

const portal = await unpackPortal();
const repository = await createExampleRepository();
const pattern = flags.has('--screenshots') ? '.screenshots.ts' : '.journey.ts';
const files = (await readdir(`${root}e2e/src`))
  .filter(file => file.endsWith(pattern))
  .filter(
    file => wanted.length === 0 || wanted.some(name => file.startsWith(name)),
  )
  .map(file => `e2e/src/${file}`);

const report = `${root}.waymark/e2e/report.tap`;
const started = [];
let outcome = 1;
async function start(options) {
  const running = await startPortal({ portal, ...options });
  started.push(running);
  return running.baseUrl;
}

try {
  const developmentUrl = await start({
    nodeEnv: 'development',
    config: [`${root}e2e/app-config.e2e.yaml`],
    env: { WAYMARK_CHECKOUT: repository },
  });
  // Started with the development settings left in on purpose: a forgotten
  // setting alone must not open a door in production.
  const productionUrl = await start({
    nodeEnv: 'production',
    config: [`${root}e2e/app-config.production-test.yaml`],
  });
  const code = await step('journeys', () =>
    run(
      process.execPath,
      [
        '--experimental-strip-types',
        '--disable-warning=ExperimentalWarning',
        '--test',
        '--test-concurrency=1',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        '--test-reporter=tap',
        `--test-reporter-destination=${report}`,
        ...files,
      ],
      {
        env: {
          WAYMARK_E2E_URL: developmentUrl,
          WAYMARK_E2E_BROWSER: browser,
          WAYMARK_E2E_PRODUCTION_URL: productionUrl,
          WAYMARK_E2E_REPOSITORY: repository,
          WAYMARK_E2E_MADE: repositories,
        },
      },
    ),
  );
  const tap = await readFile(report, 'utf8').catch(() => '');
  const count = name =>
    Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  await recordTotals(
    'e2e',
    count('pass'),
    code !== 0 && failed === 0 ? 1 : failed,
  );
  await recordFailures(
    'e2e',
    [...tap.matchAll(FAILURE)].map(([, name, reason = '']) =>
      `${name} ${reason.replace(/\s+/g, ' ')}`.slice(0, 600),
    ),
  );
  outcome = code;
} finally {
  await Promise.all(started.map(running => running.stop()));
}
process.exitCode = outcome;
