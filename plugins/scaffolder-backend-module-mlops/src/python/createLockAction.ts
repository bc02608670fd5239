import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './createLockAction.examples';
import { LOCK_FILES, lockProject } from './lockProject';
import type { PythonSettings } from './readPythonSettings';

/**
 * `mlops:python:lock`: locks the environment of a Python project in the
 * workspace, where the backend's machine has what it takes. A project that
 * could not be locked is a whole project still, so that this fails no run: it
 * says why. A dry run locks nothing.
 */
export function createLockAction(options: { settings: PythonSettings }) {
  const { settings } = options;

  return createTemplateAction({
    id: 'mlops:python:lock',
    description:
      'Locks the environment of a Python project, where Python is at hand.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        packaging: z =>
          z
            .enum(['pip', 'poetry'])
            .describe('What the project is installed with'),
        sourcePath: z =>
          z
            .string()
            .max(500)
            .optional()
            .describe('The folder of the workspace with pyproject.toml'),
        extras: z =>
          z
            .array(z.string().regex(/^[A-Za-z0-9][\w.-]*$/))
            .max(20)
            .optional()
            .describe('Extras that pip locks too; dev without'),
      },
      output: {
        locked: z => z.boolean(),
        reason: z => z.string().optional().describe('Why it was not locked'),
        lockFile: z => z.string().optional().describe('Where it was locked'),
      },
    },
    async handler(ctx) {
      const { packaging, sourcePath, extras = ['dev'] } = ctx.input;
      const folder = resolveSafeChildPath(ctx.workspacePath, sourcePath || '.');
      const file = LOCK_FILES[packaging];
      if (ctx.isDryRun) {
        ctx.logger.info(`Would lock the environment in ${file}`);
        ctx.output('locked', false);
        ctx.output('reason', 'A dry run locks nothing.');
        return;
      }
      try {
        await lockProject(
          { folder, packaging, extras },
          {
            ...settings,
            signal: ctx.signal,
            log: line => ctx.logger.info(line),
          },
        );
      } catch (error) {
        ctx.signal?.throwIfAborted();
        const reason = toError(error).message;
        ctx.logger.warn(
          `The environment is not locked: ${reason}. The project’s first 'make lock' does it.`,
        );
        ctx.output('locked', false);
        ctx.output('reason', reason);
        return;
      }
      ctx.logger.info(`Locked the environment in ${file}`);
      ctx.output('locked', true);
      ctx.output('lockFile', file);
    },
  });
}
