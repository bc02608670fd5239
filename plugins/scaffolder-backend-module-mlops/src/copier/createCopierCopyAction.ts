import { mkdir } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { checkAnswers } from '../python/checkAnswers';
import { checkRef, findSource } from '../python/findSource';
import type { PythonSettings } from '../python/readPythonSettings';
import { readOrigin } from './answersFile';
import { examples } from './createCopierCopyAction.examples';
import { runCopier } from './runCopier';

/**
 * `copier:copy`: makes files of a Copier template in the workspace. Nothing is
 * made outside of it, so that it can be run again, and a dry run does it too.
 *
 * Errors: `InputError` for a template from nowhere that is configured, and with
 * Copier's last words when it fails; `ServiceUnavailableError` when it is not
 * there or takes too long.
 */
export function createCopierCopyAction(options: { settings: PythonSettings }) {
  const { settings } = options;

  return createTemplateAction({
    id: 'copier:copy',
    description: 'Makes files of a Copier template in the workspace.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        url: z =>
          z
            .string()
            .max(2_000)
            .describe('The template’s Git repository, as git clone takes it'),
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
            .describe('By question; the others keep their defaults'),
        targetPath: z =>
          z
            .string()
            .max(500)
            .optional()
            .describe('The folder of the workspace that the files come to'),
      },
      output: {
        version: z =>
          z
            .string()
            .optional()
            .describe('Of the template, where its answers file says so'),
      },
    },
    async handler(ctx) {
      const { url } = ctx.input;
      const { isTrusted } = findSource(url, settings.sources);
      const ref = checkRef(ctx.input.ref);
      const answers = checkAnswers((ctx.input.answers ?? {}) as JsonObject);
      const target = resolveSafeChildPath(
        ctx.workspacePath,
        ctx.input.targetPath || '.',
      );
      await mkdir(target, { recursive: true });
      await runCopier(
        {
          args: ['copy', '--overwrite'],
          places: [url, target],
          answers,
          ref,
          isTrusted,
          cwd: ctx.workspacePath,
          signal: ctx.signal,
          logger: ctx.logger,
        },
        settings,
      );
      const { version } = await readOrigin(target);
      if (version) {
        ctx.output('version', version);
      }
    },
  });
}
