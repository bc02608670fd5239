import { copyFile, cp, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '@backstage/errors';
import { readPipReport } from './readPipReport';
import type { PythonSettings } from './readPythonSettings';
import { runProgram } from './runProgram';
import { withFolder } from './withFolder';

/** How a project says what it needs. */
export type Packaging = 'pip' | 'poetry';

/** The files that lock a project's environment. */
export const LOCK_FILES: Record<Packaging, string> = {
  pip: 'requirements.lock.txt',
  poetry: 'poetry.lock',
};

const HEADER = `# What pip chose when the project was made, with the hashes of the files that it
# would install there. Made again by: make lock`;

/**
 * Writes the lock of a project beside its `pyproject.toml`. The tools work on
 * a copy: they leave things behind while they look at a project.
 *
 * @throws as `runProgram`; InputError when there is no project
 */
export async function lockProject(
  project: {
    folder: string;
    packaging: Packaging;
    /** Extras that are locked too; for pip. */
    extras: readonly string[];
  },
  options: PythonSettings & {
    signal?: AbortSignal;
    log: (line: string) => void;
  },
): Promise<void> {
  const { folder, packaging, extras } = project;
  const described = await stat(join(folder, 'pyproject.toml')).catch(
    () => null,
  );
  if (!described) {
    throw new InputError('There is no pyproject.toml to lock');
  }
  await withFolder(options, async temporary => {
    const copy = join(temporary, 'project');
    await cp(folder, copy, {
      recursive: true,
      verbatimSymlinks: true,
      filter: source => basename(source) !== '.git',
    });
    const shared = {
      cwd: copy,
      milliseconds: options.timeoutMs,
      signal: options.signal,
      log: options.log,
    };
    const lock = join(folder, LOCK_FILES[packaging]);
    if (packaging === 'poetry') {
      await runProgram({
        ...shared,
        name: 'poetry',
        command: options.commands.poetry,
        args: ['lock', '--no-interaction', '--no-ansi'],
      });
      await copyFile(join(copy, LOCK_FILES.poetry), lock);
      return;
    }
    const report = join(temporary, 'report.json');
    await runProgram({
      ...shared,
      name: 'python',
      command: options.commands.python,
      args: [
        ...['-m', 'pip', 'install', '--quiet', '--dry-run'],
        ...['--ignore-installed', '--report', report],
        extras.length > 0 ? `.[${extras.join(',')}]` : '.',
      ],
    });
    const lines = readPipReport(await readFile(report, 'utf8'));
    await writeFile(lock, `${HEADER}\n${lines}\n`);
  });
}
