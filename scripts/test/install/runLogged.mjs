import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';

const SHOWN_LINES = 30;
const SHOWN_LENGTH = 300;

/**
 * Runs a command with its output in a file.
 *
 * @throws Error with the end of the output when the command fails
 */
export async function runLogged(command, args, options) {
  const { log, ...spawnOptions } = options;
  const file = createWriteStream(log, { flags: 'a' });
  await once(file, 'open');
  const child = spawn(command, args, {
    ...spawnOptions,
    stdio: ['ignore', file, file],
  });
  const [code] = await Promise.race([
    once(child, 'close'),
    once(child, 'error').then(([error]) => Promise.reject(error)),
  ]);
  file.end();
  await once(file, 'close');
  if (code !== 0) {
    const lines = (await readFile(log, 'utf8'))
      .trimEnd()
      .split('\n')
      .slice(-SHOWN_LINES)
      .map(line => line.slice(0, SHOWN_LENGTH));
    throw new Error(
      `'${command} ${args.join(' ')}' ended with ${code}:\n${lines.join('\n')}`,
    );
  }
}
