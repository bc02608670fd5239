import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { PythonSettings } from '../python/readPythonSettings';
import { runProgram } from '../python/runProgram';
import { withFolder } from '../python/withFolder';

/** What every run of Copier has in common. */
export interface CopierRun {
  /** `copy` or `update`, with its own options. */
  args: readonly string[];
  /** What comes last: the template and the folder. */
  places: readonly string[];
  answers: JsonObject;
  ref?: string;
  /** Lets the template's tasks, migrations and extensions run. */
  isTrusted: boolean;
  cwd: string;
  signal?: AbortSignal;
  logger: Pick<LoggerService, 'info'>;
}

/** Runs Copier without asking anybody: questions keep their defaults. */
export async function runCopier(
  run: CopierRun,
  settings: PythonSettings,
): Promise<void> {
  const { args, places, answers, ref, isTrusted, cwd, signal, logger } = run;
  await withFolder(settings, async folder => {
    // In a file, since every user of the machine may see arguments.
    const file = join(folder, 'answers.yml');
    await writeFile(file, JSON.stringify(answers), { mode: 0o600 });
    await runProgram({
      name: 'copier',
      command: settings.commands.copier,
      args: [
        ...args,
        '--defaults',
        '--data-file',
        file,
        ...(ref ? ['--vcs-ref', ref] : []),
        ...(isTrusted ? ['--trust'] : []),
        ...places,
      ],
      cwd,
      milliseconds: settings.timeoutMs,
      signal,
      log: line => logger.info(line),
    });
  });
}
