import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { WithReceipt } from '../receipts/types';
import { withDeadline } from '../timing/withDeadline';
import { examples } from './createExperimentAction.examples';
import { EXPERIMENT } from './createMlflowUndo';
import { makeExperiment } from './makeExperiment';
import type { MlflowServer } from './MlflowServer';
import type { MlflowServers } from './MlflowServers';
import { passOver } from './passOver';
import { keyOf } from './tags';

const ACTION = 'mlops:mlflow:experiment';

/** Longest that MLflow may take. */
const MLFLOW_MS = 60_000;

/**
 * `mlops:mlflow:experiment`: sees that an experiment is there in MLflow, and
 * brings a deleted one back. It can be run again. A dry run asks MLflow
 * nothing.
 *
 * Errors: `InputError` for a connection that is not configured and for what
 * MLflow refuses, `ServiceUnavailableError` when it does not answer.
 */
export function createExperimentAction(options: {
  servers: MlflowServers;
  withReceipt: WithReceipt;
}) {
  const { servers, withReceipt } = options;

  return createTemplateAction({
    id: ACTION,
    description:
      'Makes an experiment in MLflow, or finds the one of that name.',
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
        name: z => z.string().min(1).max(250).describe("The experiment's name"),
        tags: z =>
          z
            .record(z.union([z.string().max(5_000), z.number(), z.boolean()]))
            .optional()
            .describe('Tags of a new experiment'),
      },
      output: {
        experimentId: z => z.string().optional().describe('None in a dry run'),
        name: z => z.string(),
        url: z => z.string().optional().describe('Its page in MLflow'),
        connection: z => z.string().describe('The id of the connection'),
        created: z =>
          z.boolean().describe('False where it was there, or was brought back'),
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
      const { name, tags = {} } = ctx.input;
      ctx.output('name', name);
      ctx.output('connection', server.id);
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would make the experiment '${name}' in ${server.name}`,
        );
        ctx.output('url', `${server.uiUrl}/#/experiments`);
        ctx.output('created', true);
        return;
      }
      const undo = { connection: server.id, name };
      const urlOf = (id: string) => `${server.uiUrl}/#/experiments/${id}`;
      const { id, outcome } = await withReceipt(ctx).making<{
        id: string;
        outcome: string;
      }>(
        {
          key: keyOf(EXPERIMENT, server.id, name),
          kind: EXPERIMENT,
          title: `Experiment ${name} in ${server.name}`,
          action: ACTION,
          undo,
        },
        async () => {
          const wanted = { name, tags, taskId: ctx.task.id };
          const made = await withDeadline(
            { what: server.name, milliseconds: MLFLOW_MS, signal: ctx.signal },
            signal => makeExperiment(server, wanted, signal),
          );
          return {
            value: { ...made },
            url: urlOf(made.id),
            ...(made.outcome === 'restored' && {
              title: `Experiment ${name} in ${server.name}, which was deleted`,
              undo: { ...undo, restored: true },
            }),
            ...(made.outcome === 'there' && {
              wasThere: 'The experiment was there before this run.',
            }),
          };
        },
      );
      ctx.logger.info(`${sentenceOf(outcome, name, server)}: ${urlOf(id)}`);
      ctx.output('experimentId', id);
      ctx.output('url', urlOf(id));
      ctx.output('created', outcome === 'made');
    },
  });
}

function sentenceOf(
  outcome: string,
  name: string,
  server: MlflowServer,
): string {
  switch (outcome) {
    case 'made':
      return `Made the experiment '${name}' in ${server.name}`;
    case 'restored':
      return `Brought the deleted experiment '${name}' of ${server.name} back`;
    default:
      return `The experiment '${name}' was in ${server.name} already`;
  }
}
