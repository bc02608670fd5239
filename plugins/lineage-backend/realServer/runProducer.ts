import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TOKENS } from './startLineage';

const run = promisify(execFile);

/** How a producer of events is started. */
export interface ProducerOptions {
  /** Address of the backend, without a path. */
  url: string;
  /** Folder it works in. */
  cwd?: string;
  /** Token it shows; that for lineage without. */
  token?: string;
  /** Variables beyond those that say where events go. */
  env?: Record<string, string>;
}

/**
 * Runs a command of the Python environment that `WAYMARK_SOURCES_VENV` names.
 * Where its events go is told as OpenLineage documents it, by three variables
 * of the environment; nothing of the client is changed.
 *
 * Errors: the command's own output when it fails.
 * @returns what it printed
 */
export async function runProducer(
  command: string,
  args: string[],
  { url, cwd, token = TOKENS.lineage, env }: ProducerOptions,
): Promise<string> {
  const venv = process.env.WAYMARK_SOURCES_VENV;
  if (!venv) {
    throw new Error(
      'WAYMARK_SOURCES_VENV is not set; run these tests with: npm run test:sources',
    );
  }
  const bin = join(venv, 'bin');
  try {
    const { stdout, stderr } = await run(join(bin, command), args, {
      cwd,
      env: {
        ...process.env,
        PATH: `${bin}:${process.env.PATH}`,
        PYTHONDONTWRITEBYTECODE: '1',
        DBT_SEND_ANONYMOUS_USAGE_STATS: 'false',
        DO_NOT_TRACK: '1',
        OPENLINEAGE_URL: url,
        OPENLINEAGE_ENDPOINT: 'api/lineage/v1/lineage',
        OPENLINEAGE_API_KEY: token,
        ...env,
      },
      maxBuffer: 10 * 1024 ** 2,
      timeout: 180_000,
    });
    return `${stdout}\n${stderr}`;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} failed: ${stdout}\n${stderr}`);
  }
}
