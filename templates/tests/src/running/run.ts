import { spawn } from 'node:child_process';

/** Enough for an installation over a slow network. */
const LONGEST_MS = 10 * 60_000;
const SHOWN = 4_000;

/**
 * Runs a command to its end and returns what it said.
 *
 * Errors: one with the end of what it said, when it failed, took longer than
 * ten minutes or could not be started.
 */
export async function run(
  command: readonly [string, ...string[]],
  options: { cwd: string; env?: NodeJS.ProcessEnv },
): Promise<string> {
  const [program, ...words] = command;
  const child = spawn(program, words, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.timeout(LONGEST_MS),
  });
  const said: Buffer[] = [];
  child.stdout.on('data', chunk => said.push(chunk));
  child.stderr.on('data', chunk => said.push(chunk));
  const text = () => Buffer.concat(said).toString();
  return await new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(
        new Error(`'${command.join(' ')}' ${why}\n${text().slice(-SHOWN)}`),
      );
    child.once('error', error => fail(`did not run: ${error.message}`));
    child.once('close', code =>
      code === 0 ? resolve(text()) : fail(`ended with ${code}`),
    );
  });
}
