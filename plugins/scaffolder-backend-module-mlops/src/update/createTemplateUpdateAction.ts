import type { AuthService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';
import type {
  GoldenPathsApi,
  UpdatePreview,
} from '@waymark/plugin-golden-paths-common';
import { proposing } from '../receipts/proposing';
import type { WithReceipt } from '../receipts/types';
import { examples } from './createTemplateUpdateAction.examples';

const ACTION = 'mlops:template:update';

/**
 * `mlops:template:update`: proposes what a project has to change to follow its
 * template, with the rights of the person who runs it. It can be run again:
 * the same update is the same proposal. A dry run looks and proposes nothing.
 *
 * Errors: `InputError` while a question of the template is open; the golden
 * paths backend's own for a project that is none, or that the person may not
 * update; its 409 when the project moved meanwhile.
 */
export function createTemplateUpdateAction(options: {
  api: Pick<GoldenPathsApi, 'previewUpdate' | 'proposeUpdate'>;
  auth: AuthService;
  withReceipt: WithReceipt;
}) {
  const { api, auth, withReceipt } = options;

  return createTemplateAction({
    id: ACTION,
    description:
      'Proposes what a project has to change to follow the template it was made from.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z
            .string()
            .min(1)
            .max(761)
            .describe('An entity of the project: model:default/churn'),
        answers: z =>
          z
            .record(z.any())
            .optional()
            .describe('To questions that are new, or that change'),
      },
      output: {
        kind: z =>
          z
            .string()
            .describe(
              'pull-request, branch or diff; up-to-date when there is nothing to do; dry-run in one',
            ),
        url: z => z.string().optional().describe('Where it is shown'),
        branch: z => z.string().optional(),
        conflicts: z =>
          z.number().describe('Files that a person has to look at'),
        summary: z => z.string().describe('Markdown'),
      },
    },
    async handler(ctx) {
      const { entityRef } = ctx.input;
      const answers = ctx.input.answers as JsonObject | undefined;
      const request = answers ? { answers } : {};
      // A token lives shorter than a preview may take: one for each call.
      const call = async () => {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await ctx.getInitiatorCredentials(),
          targetPluginId: 'golden-paths',
        });
        return { token, signal: ctx.signal };
      };
      const preview = await api.previewUpdate(entityRef, request, await call());
      refuseOpenQuestions(entityRef, preview);
      ctx.output('conflicts', preview.conflicts);
      ctx.output('summary', preview.summary);
      if (preview.upToDate) {
        ctx.logger.info(`${entityRef} follows its template already`);
        ctx.output('kind', 'up-to-date');
        return;
      }
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would propose the update of ${entityRef} to ${preview.to.version ?? 'the newest template'}`,
        );
        ctx.output('kind', 'dry-run');
        return;
      }
      const { kind, url, branch } = await proposing(
        withReceipt(ctx),
        { id: entityRef, title: `Update of ${entityRef}`, action: ACTION },
        async () =>
          api.proposeUpdate(
            entityRef,
            { ...request, revision: preview.revision },
            await call(),
          ),
      );
      ctx.logger.info(`Proposed as ${kind}${url ? `: ${url}` : ''}`);
      ctx.output('kind', kind);
      if (url) {
        ctx.output('url', url);
      }
      if (branch) {
        ctx.output('branch', branch);
      }
    },
  });
}

function refuseOpenQuestions(
  entityRef: string,
  { questions }: UpdatePreview,
): void {
  const open = questions
    .filter(({ required }) => required)
    .map(({ name, schema }) =>
      typeof schema.title === 'string' ? `${name} (${schema.title})` : name,
    );
  if (open.length > 0) {
    throw new InputError(
      `The template asks what the record of ${entityRef} does not answer: ${open.join(', ')}; give it under answers`,
    );
  }
}
