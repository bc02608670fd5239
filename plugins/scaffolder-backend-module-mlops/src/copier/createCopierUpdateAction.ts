import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { runGit } from '@waymark/plugin-change-proposals-node';
import { checkAnswers } from '../python/checkAnswers';
import { checkRef, findSource } from '../python/findSource';
import type { PythonSettings } from '../python/readPythonSettings';
import { withDeadline } from '../timing/withDeadline';
import { ANSWERS_FILE, readOrigin } from './answersFile';
import { examples } from './createCopierUpdateAction.examples';
import { runCopier } from './runCopier';

/** Longest that Git may take for the state before the update. */
const GIT_MS = 60_000;

/**
 * `copier:update`: brings files of the workspace that a Copier template made to
 * its present version. Where both changed the same lines, they are marked as
 * Git does. Nothing is made outside of the workspace.
 *
 * Errors: as `copier:copy`; `InputError` when the folder was not made by
 * Copier.
 */
export function createCopierUpdateAction(options: {
  settings: PythonSettings;
}) {
  const { settings } = options;

  return createTemplateAction({
    id: 'copier:update',
    description:
      'Brings files that a Copier template made to its present version.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        sourcePath: z =>
          z
            .string()
            .max(500)
            .optional()
            .describe('The folder of the workspace that was made by Copier'),
        ref: z =>
          z
            .string()
            .max(250)
            .optional()
            .describe('Branch, tag or commit; the newest tag without'),
        answers: z =>
          z
            .record(z.any())
            .optional()
            .describe('That differ from those that were given'),
      },
      output: {
        version: z => z.string().optional().describe('Of the template, now'),
        conflicts: z =>
          z.array(z.string()).describe('Files with conflicts, by their paths'),
      },
    },
    async handler(ctx) {
      const folder = resolveSafeChildPath(
        ctx.workspacePath,
        ctx.input.sourcePath || '.',
      );
      const ref = checkRef(ctx.input.ref);
      const answers = checkAnswers((ctx.input.answers ?? {}) as JsonObject);
      const { url } = await readOrigin(folder);
      if (!url) {
        throw new InputError(
          `${ctx.input.sourcePath || 'The workspace'} has no ${ANSWERS_FILE} that names its template; fetch a project that Copier made first`,
        );
      }
      const { isTrusted } = findSource(url, settings.sources);
      const git = (...args: string[]) =>
        withDeadline(
          { what: 'Git', milliseconds: GIT_MS, signal: ctx.signal },
          signal => runGit(args, { cwd: folder, signal }),
        );
      const conflicts = await withRepository(folder, git, async () => {
        await runCopier(
          {
            args: ['update', '--conflict', 'inline'],
            places: [folder],
            answers,
            ref,
            isTrusted,
            cwd: folder,
            signal: ctx.signal,
            logger: ctx.logger,
          },
          settings,
        );
        const unmerged = ['diff', '--name-only', '--diff-filter=U', '-z'];
        const listed = (await git(...unmerged)).toString();
        return [...new Set(listed.split('\0').filter(Boolean))].sort();
      });
      const { version } = await readOrigin(folder);
      if (version) {
        ctx.output('version', version);
      }
      ctx.output('conflicts', conflicts);
      for (const path of conflicts) {
        ctx.logger.warn(`Conflicts are marked in ${path}`);
      }
    },
  });
}

/**
 * Copier compares with what Git has. Fetched files are in no repository, and
 * get one for that while.
 */
async function withRepository<T>(
  folder: string,
  git: (...args: string[]) => Promise<Buffer>,
  run: () => Promise<T>,
): Promise<T> {
  const repository = join(folder, '.git');
  if (await stat(repository).catch(() => undefined)) {
    return run();
  }
  try {
    await git('init', '--quiet', '--template=');
    await git('add', '--all');
    await git(
      ...['-c', 'user.name=Waymark', '-c', 'user.email=waymark@localhost'],
      ...['-c', 'commit.gpgSign=false', '-c', 'core.hooksPath=/dev/null'],
      ...['commit', '--quiet', '--allow-empty', '--message=Before the update'],
    );
    return await run();
  } finally {
    await rm(repository, { recursive: true, force: true });
  }
}
