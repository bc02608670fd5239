import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { LINEAGE_TOKEN } from './portalConfig';

const run = promisify(execFile);

/** Variables of this machine that a person who clones a project has not. */
const OURS =
  /^(?:VIRTUAL_ENV|PYTHON(?:PATH|HOME)|MAKE(?:FLAGS|LEVEL)|MFLAGS|(?:MLFLOW|OPENLINEAGE|GIT)_.*)$/;

const AUTHOR = ['-c', 'user.name=Lena', '-c', 'user.email=lena@example.org'];

/**
 * Does what the portal tells whoever made a project: clones it, sets it up in
 * an environment of its own, trains it, commits what came out and pushes it.
 * Its packages come from a folder of wheels.
 *
 * Errors: what the command that failed said.
 */
export async function trainProject(options: {
  remote: string;
  /** Where it is cloned to. */
  folder: string;
  portalUrl: string;
  mlflowUrl: string;
}): Promise<void> {
  const { remote, folder, portalUrl, mlflowUrl } = options;
  const env = {
    ...Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !OURS.test(name)),
    ),
    PYTHON: join(read('WAYMARK_SOURCES_VENV'), 'bin/python'),
    PIP_NO_INDEX: '1',
    PIP_FIND_LINKS: read('WAYMARK_PROJECT_WHEELS'),
    // pip reads 'false' as: do not compile. Only what is imported is compiled.
    PIP_NO_COMPILE: 'false',
    DO_NOT_TRACK: '1',
    DVC_NO_ANALYTICS: '1',
    MLFLOW_DISABLE_TELEMETRY: 'true',
    MLFLOW_TRACKING_URI: mlflowUrl,
    OPENLINEAGE_URL: portalUrl,
    OPENLINEAGE_ENDPOINT: 'api/lineage/v1/lineage',
    OPENLINEAGE_API_KEY: LINEAGE_TOKEN,
  };
  const said = async (program: string, words: string[], cwd = folder) => {
    try {
      await run(program, words, { cwd, env, maxBuffer: 64 * 1024 ** 2 });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as Record<string, string>;
      throw new Error(
        `${program} ${words.join(' ')}: ${`${stdout}\n${stderr}`.slice(-4_000)}`,
      );
    }
  };
  await said('git', ['clone', '--quiet', remote, folder], '/');
  await said('make', ['setup', 'train']);
  await said('git', ['add', '--all']);
  await said('git', [...AUTHOR, 'commit', '--quiet', '-m', 'First training']);
  await said('git', ['push', '--quiet', 'origin', 'HEAD']);
}

function read(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(
      `${name} is not set; run these tests with: npm run test:sources`,
    );
  }
  return value;
}
