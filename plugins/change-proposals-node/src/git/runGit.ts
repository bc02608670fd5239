import { GitError, startGit } from './startGit';

/** Which repository and until when. @public */
export interface GitOptions {
  /** Working directory. */
  cwd: string;
  signal: AbortSignal;
  input?: string | Buffer;
  env?: Record<string, string>;
  /** Bytes after which it is stopped; 8 MiB without. */
  mostOutput?: number;
}

const MOST_OUTPUT = 8 * 1024 * 1024;

/**
 * Runs the machine's `git`, without a shell and without ever asking anybody.
 *
 * @throws GitError with what Git said, without passwords; the signal's reason
 * when that goes off
 * @public
 */
export async function runGit(
  args: readonly string[],
  options: GitOptions,
): Promise<Buffer> {
  const { input, mostOutput = MOST_OUTPUT, ...rest } = options;
  const { child, ended, complaint } = startGit(args, rest);
  const output: Buffer[] = [];
  let size = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostOutput) {
      child.kill();
    } else {
      output.push(chunk);
    }
  });
  child.stdin.end(input ?? '');
  const code = await ended;
  if (code !== 0) {
    const [command] = args;
    throw new GitError(
      size > mostOutput
        ? `git ${command} answered more than ${mostOutput} bytes`
        : `git ${command} failed: ${complaint() || `exit code ${code}`}`,
    );
  }
  return Buffer.concat(output);
}
