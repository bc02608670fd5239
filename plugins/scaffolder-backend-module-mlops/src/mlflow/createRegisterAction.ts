import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { WithReceipt } from '../receipts/types';
import { withDeadline } from '../timing/withDeadline';
import { MODEL } from './createMlflowUndo';
import { examples } from './createRegisterAction.examples';
import { makeModel } from './makeModel';
import type { MlflowServers } from './MlflowServers';
import { passOver } from './passOver';
import { keyOf } from './tags';

const ACTION = 'mlops:mlflow:register';

/** Longest that MLflow may take. */
const MLFLOW_MS = 60_000;

/**
 * `mlops:mlflow:register`: sees that a registered model is there in MLflow. It
 * can be run again. A dry run asks MLflow nothing.
 *
 * Errors: `InputError` for a name that no model can have, a connection that is
 * not configured and for what MLflow refuses, `ServiceUnavailableError` when it
 * does not answer.
 */
export function createRegisterAction(options: {
  servers: MlflowServers;
  withReceipt: WithReceipt;
}) {
  const { servers, withReceipt } = options;

  return createTemplateAction({
    id: ACTION,
    description:
      'Makes a registered model in MLflow, or finds the one of that name.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        connection: z =>
          z
            .string()
            .max(63)
            .optional()
            .describe('Of mlops.mlflow.connections; the first one without'),
        optional: z =>
          z
            .boolean()
            .optional()
            .describe('Goes on, with a warning, where it is not configured'),
        name: z => z.string().min(1).max(250).describe("The model's name"),
        description: z =>
          z.string().max(5_000).optional().describe('Of a new model'),
        tags: z =>
          z
            .record(z.union([z.string().max(5_000), z.number(), z.boolean()]))
            .optional()
            .describe('Tags of a new model'),
      },
      output: {
        name: z => z.string(),
        url: z => z.string().optional().describe('Its page in MLflow'),
        annotation: z =>
          z
            .string()
            .describe('For mlflow.org/registered-model: connection/name'),
        connection: z => z.string().describe('The id of the connection'),
        created: z => z.boolean().describe('False where it was there'),
        skipped: z =>
          z.boolean().optional().describe('True where it was passed over'),
      },
    },
    async handler(ctx) {
      const connection = ctx.input.connection || undefined;
      const absence = servers.explainAbsence(connection);
      if (absence && ctx.input.optional) {
        ctx.logger.warn(passOver(absence, ctx));
        ctx.output('name', ctx.input.name);
        ctx.output('created', false);
        ctx.output('skipped', true);
        return;
      }
      const server = servers.find(connection);
      const { name, description = '', tags = {} } = ctx.input;
      if (/[/:]/.test(name)) {
        throw new InputError(
          `'${name}' is no name of a registered model; expected one without / and :`,
        );
      }
      const url = `${server.uiUrl}/#/models/${encodeURIComponent(name)}`;
      ctx.output('name', name);
      ctx.output('url', url);
      ctx.output('annotation', `${server.id}/${name}`);
      ctx.output('connection', server.id);
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would make the registered model '${name}' in ${server.name}`,
        );
        ctx.output('created', true);
        return;
      }
      const outcome = await withReceipt(ctx).making<string>(
        {
          key: keyOf(MODEL, server.id, name),
          kind: MODEL,
          title: `Registered model ${name} in ${server.name}`,
          url,
          action: ACTION,
          undo: { connection: server.id, name },
        },
        async () => {
          const wanted = { name, description, tags, taskId: ctx.task.id };
          const made = await withDeadline(
            { what: server.name, milliseconds: MLFLOW_MS, signal: ctx.signal },
            signal => makeModel(server, wanted, signal),
          );
          return {
            value: made,
            ...(made === 'there' && {
              wasThere: 'The registered model was there before this run.',
            }),
          };
        },
      );
      ctx.logger.info(
        outcome === 'made'
          ? `Made the registered model '${name}' in ${server.name}: ${url}`
          : `The registered model '${name}' was in ${server.name} already: ${url}`,
      );
      ctx.output('created', outcome === 'made');
    },
  });
}
