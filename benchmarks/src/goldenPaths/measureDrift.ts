import { waitUntil } from '../backend/startMlops';
import { formatNumber, formatTable } from '../report/formatTable';
import type { BenchmarkContext } from '../report/runBenchmark';
import type { GitServer } from './GitServer';
import type { RunningGoldenPaths } from './startGoldenPaths';

/**
 * How long it takes to compare all projects with their template, twice.
 *
 * @returns how many bytes the projects hold
 */
export async function measureDrift(
  { say, targets }: BenchmarkContext,
  options: {
    started: RunningGoldenPaths;
    git: GitServer;
    names: readonly string[];
  },
): Promise<number> {
  const { started, git, names } = options;
  const { knex } = started;
  await waitUntil('all projects are known', async () => {
    const [{ count }] = await knex('projects').count({ count: '*' });
    return Number(count) === names.length;
  });
  const looks = [];
  for (const what of ['everything is read', 'nothing moved since']) {
    // Whatever was looked at before both base and template were known.
    const since = Date.now();
    await knex('projects').update({
      due_at: 0,
      ...(what === 'everything is read' && { revision: null }),
    });
    looks.push({ what, ...(await watchLook(knex, names.length, since)) });
  }
  const [{ drifted }] = await knex('projects')
    .where('drift_files', '>', 0)
    .count({ drifted: '*' });
  if (Number(drifted) !== names.length / 10) {
    throw new Error(
      `${drifted} projects drifted, expected ${names.length / 10}: what was measured is not the drift`,
    );
  }

  const start = performance.now();
  const bytes = names.reduce((sum, name) => sum + git.read(name), 0);
  const floor = (performance.now() - start) / 1000;
  say(
    [
      `Drift of ${formatNumber(names.length)} projects, one in ten with a changed standard file. The floor lists and reads the same files with Git alone.`,
      '',
      formatTable(
        ['', 'seconds', 'x floor', 'heap alive before', 'after, MB'],
        [
          ...looks.map(({ what, seconds, before, after }) => [
            what,
            formatNumber(seconds, 1),
            formatNumber(seconds / floor, 1),
            formatNumber(before),
            formatNumber(after),
          ]),
          ['floor', formatNumber(floor, 1), '1.0', '', ''],
        ],
      ),
    ].join('\n'),
  );
  targets.add({
    what: `drift of ${formatNumber(names.length)} projects`,
    measured: looks[0].seconds,
    promise: 'at most',
    bound: 60,
    unit: 's',
  });
  targets.add({
    what: 'heap kept by looking at all of them',
    measured: looks[0].after - looks[0].before,
    promise: 'at most',
    bound: 32,
    unit: 'MB',
  });
  return bytes;
}

/** From the first project that is looked at to the last one. */
async function watchLook(
  knex: RunningGoldenPaths['knex'],
  projects: number,
  since: number,
) {
  const before = readHeap();
  const count = async () => {
    const [{ looked }] = await knex('projects')
      .where('checked_at', '>=', since)
      .count({ looked: '*' });
    return Number(looked);
  };
  let start = performance.now();
  await waitUntil('projects are looked at', async () => {
    const now = performance.now();
    if ((await count()) > 0) {
      return true;
    }
    start = now;
    return false;
  });
  await waitUntil('all of them', async () => (await count()) === projects);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, before, after: readHeap() };
}

/** MB of heap alive. */
function readHeap(): number {
  global.gc?.();
  return process.memoryUsage().heapUsed / 1_000_000;
}
