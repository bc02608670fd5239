import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import { checkAnswers } from '../python/checkAnswers';
import { checkRef, findSource } from '../python/findSource';
import type { PythonSettings } from '../python/readPythonSettings';
import { runProgram } from '../python/runProgram';
import { withFolder } from '../python/withFolder';
import { cloneTemplate } from './cloneTemplate';
import { examples } from './createCookiecutterAction.examples';
import { checkValues, readQuestions } from './readQuestions';

/**
 * `cookiecutter:run`: makes files of a Cookiecutter template in the workspace.
 * The folder that the template makes is not among them, its contents are.
 * Nothing is made outside of the workspace, so that it can be run again, and a
 * dry run does it too.
 *
 * Errors: `InputError` for a template from nowhere that is configured, for
 * values that it does not take, and with Cookiecutter's last words when it
 * fails; `ServiceUnavailableError` when it is not there or takes too long.
 */
export function createCookiecutterAction(options: {
  settings: PythonSettings;
}) {
  const { settings } = options;

  return createTemplateAction({
    id: 'cookiecutter:run',
    description: 'Makes files of a Cookiecutter template in the workspace.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        url: z =>
          z
            .string()
            .max(2_000)
            .describe('The template’s Git repository, as git fetch takes it'),
        ref: z =>
          z
            .string()
            .max(250)
            .optional()
            .describe('Branch, tag or commit; the default branch without'),
        directory: z =>
          z
            .string()
            .max(500)
            .optional()
            .describe('The template’s folder in its repository'),
        values: z =>
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
        projectFolder: z =>
          z.string().describe('The name that the template gives its folder'),
      },
    },
    async handler(ctx) {
      const { url, directory } = ctx.input;
      const { isTrusted } = findSource(url, settings.sources);
      const ref = checkRef(ctx.input.ref);
      const values = checkAnswers((ctx.input.values ?? {}) as JsonObject);
      const target = resolveSafeChildPath(
        ctx.workspacePath,
        ctx.input.targetPath || '.',
      );
      await withFolder(settings, async folder => {
        const clone = join(folder, 'template');
        await cloneTemplate({
          url,
          ref,
          folder: clone,
          milliseconds: settings.timeoutMs,
          signal: ctx.signal,
        });
        const template = resolveSafeChildPath(clone, directory || '.');
        const questions = await readFile(
          resolveSafeChildPath(template, 'cookiecutter.json'),
          'utf8',
        ).catch(() => {
          throw new InputError(
            `${url} has no cookiecutter.json${directory ? ` in ${directory}` : ''}; expected a Cookiecutter template`,
          );
        });
        const context = checkValues(
          values,
          readQuestions(questions, { isTrusted }),
        );
        const projectFolder = await run(
          { folder, template, context, isTrusted },
          {
            ...settings,
            signal: ctx.signal,
            log: line => ctx.logger.info(line),
          },
        );
        const made = join(folder, 'made', projectFolder);
        // Links stay what they are; they are not followed to anywhere.
        await cp(made, target, { recursive: true, verbatimSymlinks: true });
        ctx.output('projectFolder', projectFolder);
      });
    },
  });
}

async function run(
  given: {
    folder: string;
    template: string;
    context: JsonObject;
    isTrusted: boolean;
  },
  options: PythonSettings & {
    signal?: AbortSignal;
    log: (line: string) => void;
  },
): Promise<string> {
  const { folder, template, context, isTrusted } = given;
  const made = join(folder, 'made');
  await mkdir(made);
  const config = join(folder, 'config.yaml');
  // Answers are in a file, since every user of the machine sees arguments.
  await writeFile(
    config,
    JSON.stringify({
      default_context: context,
      cookiecutters_dir: join(folder, 'cookiecutters'),
      replay_dir: join(folder, 'replay'),
    }),
    { mode: 0o600 },
  );
  await runProgram({
    name: 'cookiecutter',
    command: options.commands.cookiecutter,
    args: [
      '--no-input',
      ...['--config-file', config],
      ...['--output-dir', made],
      ...['--accept-hooks', isTrusted ? 'yes' : 'no'],
      template,
    ],
    cwd: folder,
    milliseconds: options.timeoutMs,
    signal: options.signal,
    log: options.log,
  });
  const [project, ...others] = await readdir(made);
  if (project === undefined || others.length > 0) {
    throw new InputError(
      `The template made ${project === undefined ? 'nothing' : `${others.length + 1} folders`}; expected one folder with the project`,
    );
  }
  return project;
}
