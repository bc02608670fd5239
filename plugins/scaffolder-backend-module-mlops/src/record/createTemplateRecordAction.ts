import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  type ActionContext,
  createTemplateAction,
} from '@backstage/plugin-scaffolder-node';
import type { JsonObject, JsonValue } from '@backstage/types';
import {
  RECORD_PATH,
  type ReceiptStart,
  type RenderedFiles,
  withoutSecrets,
  writeRecord,
} from '@waymark/plugin-golden-paths-common';
import type { ReceiptBook } from '../receipts/createReceiptBook';
import { isMissing } from '../receipts/isMissing';
import { startOf } from '../receipts/startOf';
import { readTemplateInfo } from '../template/readTemplateInfo';
import { examples } from './createTemplateRecordAction.examples';
import { findSecretInFiles } from './findSecretInFiles';
import { readSecrets } from './readSecrets';
import { KEPT, readWorkspace } from './readWorkspace';

/**
 * `mlops:template:record`: writes where a project comes from into the project,
 * opens the receipt of the run, and has the rendered files kept as the base of
 * later updates. It can be run again: the record has nothing of the moment in
 * it. A dry run writes the record and tells nobody.
 *
 * Errors: `InputError` for a project that is no ref and for a file that holds
 * a secret, `NotFoundError` for a template that the catalog does not have,
 * `ServiceUnavailableError` when the receipt could not be opened.
 */
export function createTemplateRecordAction(options: {
  book: ReceiptBook;
  catalog: Pick<CatalogService, 'getEntityByRef'>;
}) {
  const { book, catalog } = options;

  return createTemplateAction({
    id: 'mlops:template:record',
    description:
      'Records in the project which template it is made from and with which answers, so that it can follow the template later.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        project: z =>
          z
            .string()
            .max(761)
            .describe('The entity that stands for it: model:default/churn'),
        answers: z =>
          z
            .record(z.any())
            .describe(
              'What the form gave, such as ${{ parameters }}. Secrets are left out.',
            ),
        standard: z =>
          z
            .array(z.string().min(1).max(300))
            .max(200)
            .optional()
            .describe(
              'Globs of files that a project is expected to leave as they are; all without',
            ),
        sourcePath: z =>
          z
            .string()
            .max(500)
            .optional()
            .describe("The project's folder in the workspace"),
        facts: z =>
          z
            .any()
            .optional()
            .describe('Maturity facts that the project will yield, passed on'),
      },
      output: {
        recordPath: z => z.string(),
        facts: z => z.any().optional(),
      },
    },
    async handler(ctx) {
      const { project, standard, sourcePath = '.', facts } = ctx.input;
      const answers = ctx.input.answers as JsonObject;
      const template = readTemplateInfo(ctx.templateInfo);
      if (!template) {
        throw new InputError(
          'The run does not say which template it is of, so it cannot be recorded; start it from a Template of the catalog.',
        );
      }
      const parameters = await readParameters(ctx, template.ref);
      const runSecrets = readSecrets(ctx.secrets);
      const secrets = Object.values(runSecrets);
      const record = writeRecord({
        apiVersion: 'mlops.waymark.dev/v1alpha1',
        kind: 'TemplateRecord',
        template: {
          ref: template.ref,
          ...(template.version && { version: template.version }),
        },
        project,
        answers: withoutSecrets(parameters, answers, {
          secrets,
          unrecorded: true,
        }),
        ...(standard && { standard }),
      });
      const folder = resolveSafeChildPath(ctx.workspacePath, sourcePath);
      const file = resolveSafeChildPath(folder, RECORD_PATH);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, record);

      const rendered = await readRendered(ctx, folder, runSecrets);
      if (!ctx.isDryRun) {
        await tell(
          ctx,
          {
            ...startOf(ctx),
            project,
            answers: withoutSecrets(parameters, answers, { secrets }),
          },
          rendered && { record, files: rendered },
        );
      }
      ctx.output('recordPath', RECORD_PATH);
      if (facts !== undefined) {
        ctx.output('facts', facts as JsonValue);
      }
    },
  });

  /** The template's forms, which say what of the answers is a secret. */
  async function readParameters(
    ctx: Pick<
      ActionContext<JsonObject>,
      'getInitiatorCredentials' | 'isDryRun' | 'logger'
    >,
    templateRef: string,
  ): Promise<JsonValue | undefined> {
    const credentials = await ctx.getInitiatorCredentials();
    const entity = await catalog.getEntityByRef(templateRef, { credentials });
    if (entity) {
      return entity.spec?.parameters;
    }
    const problem = `${templateRef} is not in the catalog, so nobody can say which answers are secrets`;
    if (ctx.isDryRun) {
      ctx.logger.warn(`${problem}; a run would stop here.`);
      return undefined;
    }
    throw new NotFoundError(
      `${problem}; register the template again, then start anew.`,
    );
  }

  async function tell(
    ctx: Pick<ActionContext<JsonObject>, 'logger' | 'signal' | 'task'>,
    start: ReceiptStart,
    rendered: RenderedFiles | undefined,
  ): Promise<void> {
    const { signal, task, logger } = ctx;
    try {
      await book.start(task.id, start, signal);
      if (rendered) {
        await book.putRendered(task.id, rendered, signal);
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (isMissing(error)) {
        logger.info(
          'No receipt is kept of this run: the golden-paths backend is not installed.',
        );
        return;
      }
      throw new ServiceUnavailableError(
        `The receipt of this run could not be opened, so the run stops before it makes anything: ${toError(error).message}. Start again once the golden-paths backend answers.`,
      );
    }
  }
}

async function readRendered(
  ctx: Pick<ActionContext<JsonObject>, 'logger' | 'signal'>,
  folder: string,
  secrets: Record<string, string>,
): Promise<RenderedFiles['files'] | undefined> {
  const workspace = await readWorkspace(folder, { signal: ctx.signal });
  if (!workspace) {
    ctx.logger.warn(
      `The project has more than ${KEPT.files} files or ${KEPT.size} bytes; they are not kept, and a later update has to render them again.`,
    );
    return undefined;
  }
  const found = findSecretInFiles(workspace.contents, secrets);
  if (found) {
    throw new InputError(
      `${found.path} holds the value of the secret ${found.secret}; a repository is no place for it. Have the template hand it over otherwise, such as by a variable of the CI.`,
    );
  }
  if (workspace.leftOut.length > 0) {
    ctx.logger.info(
      `Too large to be compared later: ${workspace.leftOut.join(', ')}`,
    );
  }
  return workspace.files;
}
