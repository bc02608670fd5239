import { spawn } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
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
