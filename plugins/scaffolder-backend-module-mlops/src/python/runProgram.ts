import { spawn } from 'node:child_process';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { passedOn } from './passedOn';
import type { ProgramName } from './readPythonSettings';

/** One run of a program of the backend's machine. */
export interface ProgramRun {
  name: ProgramName;
  /** The program and the arguments before `args`. */
  command: readonly string[];
  args: readonly string[];
  /** A folder that is there. */
  cwd: string;
  milliseconds: number;
  signal?: AbortSignal;
  /** Gets each line that the program says. */
  log: (line: string) => void;
}

const INSTALL: Record<ProgramName, string> = {
  python: 'install Python 3.10 or newer with pip',
  poetry: "install it with 'pipx install poetry'",
  copier: "install version 9 or newer with 'pipx install copier'",
  cookiecutter: "install version 2.2 or newer with 'pipx install cookiecutter'",
};

/** Colours and what else terminals are told. */
const ESCAPES = new RegExp(
  `${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`,
  'g',
);

/** Lines that one run may write into the log. */
const MOST_LINES = 2_000;
const LONGEST_LINE = 2_000;
/** Last lines that are looked through for why a program failed. */
const LAST_LINES = 200;
/** Lines of them that are told. */
const MOST_REASONS = 5;
/** What lines have that say why. */
const REASON =
  /error|unable|fail|exception|required|invalid|cannot|could not|no such|unsafe/i;

/**
 * Runs a program, without a shell and without anybody to ask. With it end all
 * that it started. Of the backend's environment it gets what it needs to find
 * its way, and none of the backend's secrets.
 *
 * @throws ServiceUnavailableError when it is not there, with how to install it,
 * or takes too long; InputError with its last words when it fails; the signal's
 * reason when that goes off
 */
export async function runProgram(run: ProgramRun): Promise<void> {
  const { name, command, args, cwd, milliseconds, signal } = run;
  signal?.throwIfAborted();
  const [program, ...before] = command;
  const child = spawn(program, [...before, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: passedOn(process.env),
    // A process group of its own, so that nothing of it stays behind.
    detached: true,
  });
  let isLate = false;
  const stop = () => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile, or never began.
    }
  };
  const timer = setTimeout(() => {
    isLate = true;
    stop();
  }, milliseconds);
  signal?.addEventListener('abort', stop, { once: true });
  const last = listen([child.stdout, child.stderr], run.log);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    signal?.throwIfAborted();
    if (isLate) {
      throw new ServiceUnavailableError(
        `${name} was stopped after ${milliseconds / 1000} seconds (mlops.python.timeout)`,
      );
    }
    if (code !== 0) {
      throw new InputError(
        `${name} failed: ${summarise(last) || `exit code ${code}`}`,
      );
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall?.startsWith('spawn')) {
      throw new ServiceUnavailableError(
        `'${program}' cannot be run on the backend's machine (${(error as NodeJS.ErrnoException).code}); ${INSTALL[name]}, or name it in mlops.python.commands.${name}`,
      );
    }
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** Tells lines as they come; gives the last ones, as far as there are any. */
function listen(
  streams: NodeJS.ReadableStream[],
  log: (line: string) => void,
): string[] {
  const last: string[] = [];
  let told = 0;
  const tell = (written: string) => {
    const line = written.replace(ESCAPES, '').trimEnd().slice(0, LONGEST_LINE);
    if (line === '') {
      return;
    }
    last.push(line);
    last.splice(0, last.length - LAST_LINES);
    told += 1;
    if (told <= MOST_LINES) {
      log(told < MOST_LINES ? line : '… (the rest is left out)');
    }
  };
  for (const stream of streams) {
    let rest = '';
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      const lines = `${rest}${chunk}`.split(/[\r\n]+/);
      // A line without end must not fill the memory.
      rest = (lines.pop() ?? '').slice(0, LONGEST_LINE);
      lines.forEach(tell);
    });
    stream.on('end', () => tell(rest));
  }
  return last;
}

/** The lines that say why; or the last ones, where none does. */
function summarise(lines: readonly string[]): string {
  const reasons = lines.filter(line => REASON.test(line));
  return (reasons.length > 0 ? reasons : lines)
    .slice(-MOST_REASONS)
    .map(line => line.trim())
    .join('; ')
    .slice(0, LONGEST_LINE);
}
