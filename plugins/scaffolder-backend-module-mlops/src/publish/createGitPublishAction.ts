import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { WithReceipt } from '../receipts/types';
import type { GitTarget } from '../settings/readGitTargets';
import { withDeadline } from '../timing/withDeadline';
import { createPlace } from './createPlace';
import { examples } from './createGitPublishAction.examples';
import {
  checkBranch,
  checkName,
  fillUrl,
  findTarget,
  localPathOf,
} from './naming';
import type { NewRepository } from './Place';

const ACTION = 'mlops:git:publish';

/** Longest that a push may take. */
const PUBLISH_MS = 2 * 60_000;

/**
 * `mlops:git:publish`: makes a folder of the workspace the first commit of a
 * new repository: in a folder of this machine, or in an empty repository of
 * any Git server. It can be run again: a run knows its own commit. A dry run
 * publishes nothing.
 *
 * Errors: `InputError` for a name, branch or target that is none and for files
 * that cannot be published, `ConflictError` for a repository with content of
 * others, `ServiceUnavailableError` with what Git said.
 */
export function createGitPublishAction(options: {
  targets: readonly GitTarget[];
  withReceipt: WithReceipt;
  /** Parent of temporary folders. */
  workingDirectory?: string;
}) {
  const { targets, withReceipt, workingDirectory } = options;

  return createTemplateAction({
    id: ACTION,
    description:
      'Publishes the files of the workspace as a new Git repository, on this machine or on any Git server.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z => z.string().describe("The repository's name"),
        target: z =>
          z
            .string()
            .max(63)
            .optional()
            .describe('Of mlops.gitTargets; the first one without'),
        branch: z => z.string().optional().describe('main without'),
        sourcePath: z =>
          z
            .string()
            .max(500)
            .optional()
            .describe('The folder of the workspace that is published'),
        message: z =>
          z
            .string()
            .max(5_000)
            .optional()
            .describe("The commit's message; 'Initial commit' without"),
      },
      output: {
        target: z => z.string().describe('The id of the target'),
        remoteUrl: z => z.string().describe('What git clone takes'),
        localPath: z =>
          z
            .string()
            .optional()
            .describe(
              'The same where that is a place of this machine, which only this machine can clone',
            ),
        viewUrl: z => z.string().describe("The repository's page"),
        catalogInfoUrl: z =>
          z.string().describe('The address of its catalog-info.yaml'),
        commit: z => z.string().optional().describe('None in a dry run'),
      },
    },
    async handler(ctx) {
      const target = findTarget(targets, ctx.input.target || undefined);
      const name = checkName(ctx.input.name);
      const branch = checkBranch(ctx.input.branch || 'main');
      const message = ctx.input.message?.trim() || 'Initial commit';
      const folder = resolveSafeChildPath(
        ctx.workspacePath,
        ctx.input.sourcePath || '.',
      );
      const { author } = target;
      const place = createPlace(target, { workingDirectory });
      const wanted: NewRepository = {
        name,
        branch,
        author,
        taskId: ctx.task.id,
      };
      const url = fillUrl(target.viewUrl, wanted);
      ctx.output('target', target.id);
      const remoteUrl = place.remoteUrl(name);
      ctx.output('remoteUrl', remoteUrl);
      ctx.output('localPath', localPathOf(remoteUrl));
      ctx.output('viewUrl', url);
      ctx.output(
        'catalogInfoUrl',
        fillUrl(target.fileUrl, wanted, 'catalog-info.yaml'),
      );
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Would publish the repository '${name}' in ${target.title}`,
        );
        return;
      }
      const within = <T>(run: (signal: AbortSignal) => Promise<T>) =>
        withDeadline(
          {
            what: `Git in ${target.title}`,
            milliseconds: PUBLISH_MS,
            signal: ctx.signal,
          },
          run,
        );
      // A name that is taken is nothing that this run was about to make.
      await within(signal => place.look(wanted, signal));
      const commit = await withReceipt(ctx).making<string>(
        {
          key: `${place.kind}:${target.id}/${name}`,
          kind: place.kind,
          title:
            place.kind === 'branch'
              ? `Branch ${branch} of the repository ${name} in ${target.title}`
              : `Repository ${name} in ${target.title}`,
          url,
          action: ACTION,
          undo: { target: target.id, name, branch },
        },
        async () => ({
          value: await within(signal =>
            place.publish(wanted, { folder, message }, signal),
          ),
        }),
      );
      ctx.logger.info(`Published ${name} as ${commit}: ${url}`);
      ctx.output('commit', commit);
    },
  });
}
