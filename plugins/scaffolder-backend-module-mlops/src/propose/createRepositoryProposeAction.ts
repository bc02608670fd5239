import type { UserInfoService } from '@backstage/backend-plugin-api';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  type ChangeProposals,
  fileDiff,
  type PlannedFile,
} from '@waymark/plugin-change-proposals-node';
import { findProposable } from '../declaration/findProposable';
import { proposing } from '../receipts/proposing';
import type { WithReceipt } from '../receipts/types';
import { findSecretInFiles } from '../record/findSecretInFiles';
import { readSecrets } from '../record/readSecrets';
import { withDeadline } from '../timing/withDeadline';
import { compareFiles } from './compareFiles';
import { examples } from './createRepositoryProposeAction.examples';
import { locationOf } from './locationOf';
import { proposalId } from './proposalId';
import { readProposed } from './readProposed';

const ACTION = 'mlops:repository:propose';

/** Longest that reading the repository and proposing may take. */
const PROPOSE_MS = 3 * 60_000;

/**
 * `mlops:repository:propose`: proposes the files of a folder of the workspace
 * to the repository that declares an entity. Only files that differ are
 * proposed; one that is there with other content stays, and is named, unless
 * the template says `overwrite`. It can be run again: the same files with the
 * same words are the same proposal.
 *
 * Errors: `NotFoundError` for an entity that the person may not see and for a
 * folder that is not there, `NotAllowedError` for who neither owns the entity
 * nor has a duty for it, `InputError` for a file that holds a secret and for an
 * entity that no repository declares, `ConflictError` when there is nothing to
 * propose, unless `allowUnchanged` is set.
 */
export function createRepositoryProposeAction(options: {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  proposals: Pick<ChangeProposals, 'readFiles' | 'proposeFiles'>;
  userInfo: UserInfoService;
  withReceipt: WithReceipt;
}) {
  const { catalog, proposals, userInfo, withReceipt } = options;

  return createTemplateAction({
    id: ACTION,
    description:
      'Proposes files to the repository that declares an entity, as a pull request, a branch or a diff.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z.string().max(761).describe('The entity, such as model:churn'),
        sourcePath: z =>
          z
            .string()
            .max(500)
            .optional()
            .describe('The folder of the workspace with the files; . without'),
        target: z =>
          z
            .enum(['folder', 'root'])
            .optional()
            .describe(
              'Where they belong: the folder that declares the entity, or the root of its repository; folder without',
            ),
        title: z =>
          z.string().min(1).max(200).describe('Title of the proposal'),
        description: z =>
          z.string().max(5_000).optional().describe('Why, for the reviewers'),
        overwrite: z =>
          z
            .boolean()
            .optional()
            .describe(
              'Also propose files that are there with other content; false without',
            ),
        allowUnchanged: z =>
          z
            .boolean()
            .optional()
            .describe('Go on when there is nothing to propose; false without'),
      },
      output: {
        kind: z =>
          z
            .string()
            .describe('pull-request, branch, diff or nothing; dry-run in one'),
        url: z => z.string().optional().describe('Where it is shown'),
        branch: z => z.string().optional(),
        files: z => z.array(z.string()).describe('Paths in the repository'),
        diff: z => z.string().describe('The change as a unified diff'),
        skipped: z =>
          z
            .array(z.string())
            .describe('What is there with other content, and was left alone'),
      },
    },
    async handler(ctx) {
      const { sourcePath = '.', title, description = '' } = ctx.input;
      const { overwrite = false, allowUnchanged = false } = ctx.input;
      const secrets = readSecrets(ctx.secrets);
      const files = await readProposed(
        resolveSafeChildPath(ctx.workspacePath, sourcePath),
        { name: sourcePath, secrets, signal: ctx.signal },
      );
      refuseSecrets(`${title}\n${description}`, secrets);
      const credentials = await ctx.getInitiatorCredentials();
      const { entityRef, entity, userEntityRef } = await findProposable(
        {
          written: ctx.input.entityRef,
          credentials,
          doing: 'propose files for',
        },
        { catalog, userInfo },
      );
      const location = {
        url: locationOf(entity, entityRef),
        ...(ctx.input.target === 'root' && { path: '' }),
      };
      await withDeadline(
        {
          what: `The repository of ${entityRef}`,
          milliseconds: PROPOSE_MS,
          signal: ctx.signal,
        },
        async signal => {
          const there = await proposals.readFiles(location, { signal });
          if (there === 'not-modified') {
            throw new ConflictError(
              `The repository of ${entityRef} gave no files; try again`,
            );
          }
          const { changes, skipped } = compareFiles(files, there, {
            overwrite,
          });
          ctx.output('skipped', skipped);
          if (skipped.length > 0) {
            ctx.logger.warn(
              `Left alone, since there is something else there: ${skipped.join(', ')}`,
            );
          }
          if (ctx.isDryRun && changes.length > 0) {
            const planned = changes.map(({ path, file }) => {
              const rooted = there.path ? `${there.path}/${path}` : path;
              const before = there.files.get(path);
              const diff = fileDiff({ path: rooted, before, after: file });
              return { path: rooted, diff };
            });
            ctx.logger.info(
              `Would propose ${pathsOf(planned).join(', ')} to ${there.url}\n${diffOf(planned)}`,
            );
            ctx.output('kind', 'dry-run');
            ctx.output('files', pathsOf(planned));
            ctx.output('diff', diffOf(planned));
            return;
          }
          const id = proposalId({ entityRef, title, description, changes });
          const propose = async () =>
            proposals.proposeFiles(
              { location, revision: there.revision, changes },
              {
                id,
                title,
                description: [
                  `For \`${entityRef}\`, proposed by \`${userEntityRef}\`.`,
                  ...(description ? ['', description] : []),
                  ...leftAlone(skipped),
                ].join('\n'),
              },
              { credentials, signal },
            );
          const proposed =
            changes.length === 0
              ? undefined
              : await proposing(
                  withReceipt(ctx),
                  { id, title: `${title}: ${entityRef}`, action: ACTION },
                  propose,
                );
          if (!proposed) {
            const reason =
              skipped.length > 0
                ? `what is there is something else: ${skipped.join(', ')}. Change these by hand, or let the template overwrite them`
                : 'its repository has these files already';
            if (!allowUnchanged) {
              throw new ConflictError(
                `There is nothing to propose for '${entityRef}': ${reason}.`,
              );
            }
            ctx.logger.info(`Nothing to propose for ${entityRef}: ${reason}.`);
            ctx.output('kind', 'nothing');
            ctx.output('files', []);
            ctx.output('diff', '');
            return;
          }
          ctx.logger.info(
            `Proposed as ${proposed.kind}\n${diffOf(proposed.files)}`,
          );
          ctx.output('kind', proposed.kind);
          ctx.output('files', pathsOf(proposed.files));
          ctx.output('diff', diffOf(proposed.files));
          if (proposed.url) {
            ctx.output('url', proposed.url);
          }
          if (proposed.branch) {
            ctx.output('branch', proposed.branch);
          }
        },
      );
    },
  });
}

function refuseSecrets(text: string, secrets: Record<string, string>): void {
  const words = new Map([['text', Buffer.from(text)]]);
  const found = findSecretInFiles(words, secrets);
  if (found) {
    throw new InputError(
      `The title or the description holds the value of the secret ${found.secret}; everybody who sees the repository would read it.`,
    );
  }
}

function leftAlone(skipped: readonly string[]): string[] {
  return skipped.length > 0
    ? ['', `Left alone, since it is there: ${skipped.join(', ')}`]
    : [];
}

function pathsOf(files: readonly Pick<PlannedFile, 'path'>[]): string[] {
  return files.map(({ path }) => path);
}

function diffOf(files: readonly Pick<PlannedFile, 'diff'>[]): string {
  return files.map(({ diff }) => diff).join('\n');
}
