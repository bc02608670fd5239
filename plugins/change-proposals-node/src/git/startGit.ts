import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { ServiceUnavailableError } from '@backstage/errors';

/** What Git said when it did not do as told. @public */
export class GitError extends ServiceUnavailableError {}

/** A Git that runs. */
export interface RunningGit {
  child: ChildProcessWithoutNullStreams;
  /**
   * Waits for its end.
   *
   * @returns the exit code, `null` when it was stopped
   * @throws GitError when it could not be started; the signal's reason when
   * that went off
   */
  ended: Promise<number | null>;
  /** Why it failed, in its own words, without passwords. */
  complaint(): string;
}

/** Would lead to a repository other than the one in the working directory. */
const FOREIGN = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_COMMON_DIR',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
];

/** Starts the machine's `git`, without a shell and without asking anybody. */
export function startGit(
  args: readonly string[],
  options: {
    /** Working directory. */
    cwd: string;
    signal: AbortSignal;
    env?: Record<string, string>;
  },
): RunningGit {
  const { cwd, signal, env } = options;
  signal.throwIfAborted();
  const child = spawn('git', ['-c', 'gc.auto=0', ...args], {
    cwd,
    signal,
    stdio: 'pipe',
    env: {
      ...inheritedEnvironment(),
      LC_ALL: 'C',
      GIT_TERMINAL_PROMPT: '0',
      // Of paths that are given as patterns, none is meant as one.
      GIT_LITERAL_PATHSPECS: '1',
      ...env,
    },
  });
  let said = '';
  child.stderr.on('data', chunk => {
    said = `${said}${chunk}`.slice(-4000);
  });
  // Git may be through before it has read everything.
  child.stdin.on('error', () => undefined);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).then(
    code => {
      signal.throwIfAborted();
      return code;
    },
    error => {
      signal.throwIfAborted();
      throw new GitError(`git could not be started: ${error.message}`);
    },
  );
  return { child, ended, complaint: () => summarise(said) };
}

/** Takes passwords out of the addresses in a text. @public */
export function hidePasswords(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1');
}

function inheritedEnvironment(): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    ...process.env,
  };
  FOREIGN.forEach(name => delete env[name]);
  return env;
}

/** The lines that say why; Git also tells how far it has come. */
function summarise(said: string): string {
  const lines = said.split(/[\r\n]+/).map(line => line.trim());
  const reasons = lines.filter(line => /^(fatal|error|remote|!)/.test(line));
  return hidePasswords(
    (reasons.length > 0 ? reasons : lines.filter(Boolean)).join('; '),
  ).slice(0, 1000);
}
