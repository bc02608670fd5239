import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Path of a command that a dependency brings. */
export function bin(name) {
  return `${root}node_modules/.bin/${name}`;
}

/** Runs a command, its output going to ours; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      ...options,
      env: { ...process.env, ...options.env },
    });
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/**
 * Runs a command whose output is of use only when it fails: it goes to a file,
 * and its end is shown with a failure. Resolves to the exit code.
 */
export async function runQuietly(command, args, options) {
  const { log, ...spawnOptions } = options;
  const file = createWriteStream(log);
  await once(file, 'open');
  const code = await run(command, args, {
    ...spawnOptions,
    stdio: ['inherit', file, file],
  });
  file.end();
  if (code !== 0) {
    const lines = (await readFile(log, 'utf8')).trimEnd().split('\n');
    process.stderr.write(
      `${lines.slice(-40).join('\n')}\nwaymark: the whole log: ${log.replace(root, '')}\n`,
    );
  }
  return code;
}

/** Runs a named step and says how long it took. */
export async function step(name, work) {
  const start = Date.now();
  process.stderr.write(`waymark: ${name} …\n`);
  const code = await work();
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  process.stderr.write(
    `waymark: ${name} ${code === 0 ? 'passed' : 'FAILED'} (${seconds} s)\n`,
  );
  return code;
}

/**
 * Adds a suite's totals to the file that WAYMARK_TOTALS names, one line
 * `<suite> <passed> <failed>` each, for whoever sums them up.
 */
export async function recordTotals(suite, passed, failed) {
  process.stderr.write(
    `waymark: ${suite}: ${passed} passed, ${failed} failed\n`,
  );
  if (process.env.WAYMARK_TOTALS) {
    await appendFile(
      process.env.WAYMARK_TOTALS,
      `${suite} ${passed} ${failed}\n`,
    );
  }
}

/**
 * Adds the names of what failed to the file that WAYMARK_FAILURES names, for
 * whoever reads only the end of a long output.
 */
export async function recordFailures(suite, names) {
  if (process.env.WAYMARK_FAILURES && names.length > 0) {
    await appendFile(
      process.env.WAYMARK_FAILURES,
      names.map(name => `${suite}: ${name}\n`).join(''),
    );
  }
}
