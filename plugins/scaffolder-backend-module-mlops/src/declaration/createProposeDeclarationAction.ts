import { createHash } from 'node:crypto';
import type { UserInfoService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonValue } from '@backstage/types';
import type {
  ChangeProposals,
  EntityEdit,
  PlannedFile,
} from '@waymark/plugin-change-proposals-node';
import { proposing } from '../receipts/proposing';
import type { WithReceipt } from '../receipts/types';
import { examples } from './createProposeDeclarationAction.examples';
import { findProposable } from './findProposable';
import { readEdits } from './readEdits';

const ACTION = 'waymark:declaration:propose';

/** Longest that reading the file and proposing its change may take. */
const PROPOSE_MS = 2 * 60_000;

/**
 * `waymark:declaration:propose`: writes a section of an entity's descriptor in
 * the file that declares it, and proposes the change to its repository. It can
 * be run again: the same content is the same proposal.
 *
 * Errors: `NotFoundError` for an entity that the person may not see,
 * `NotAllowedError` for who neither owns it nor has a duty for it, `InputError`
 * for a section or file that cannot be changed, `ConflictError` when the file
 * says it already, unless `allowUnchanged` is set.
 */
export function createProposeDeclarationAction(options: {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  proposals: Pick<ChangeProposals, 'plan' | 'propose'>;
  userInfo: UserInfoService;
  withReceipt: WithReceipt;
}) {
  const { catalog, proposals, userInfo, withReceipt } = options;

  return createTemplateAction({
    id: ACTION,
    description:
      'Proposes what a section of an entity’s descriptor says, as a pull request, a branch or a diff.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z.string().max(761).describe('The entity, such as model:churn'),
        section: z =>
          z
            .string()
            .max(200)
            .describe(
              'Where it stands in the descriptor: spec.product. Of spec and metadata.annotations only the given keys change.',
            ),
        value: z =>
          z
            .any()
            .describe(
              'What it should say. Keys that are left out stay as they are; null takes a key away.',
            ),
        reason: z =>
          z.string().max(2_000).optional().describe('Why, for the reviewers'),
        allowUnchanged: z =>
          z
            .boolean()
            .optional()
            .describe('Go on when the file says it already; false without'),
      },
      output: {
        kind: z =>
          z
            .string()
            .describe('pull-request, branch, diff or nothing; dry-run in one'),
        url: z => z.string().optional().describe('Where it is shown'),
        branch: z => z.string().optional(),
        diff: z => z.string().describe('The change as a unified diff'),
      },
    },
    async handler(ctx) {
      const { section, reason } = ctx.input;
      const signal = ctx.signal
        ? AbortSignal.any([ctx.signal, AbortSignal.timeout(PROPOSE_MS)])
        : AbortSignal.timeout(PROPOSE_MS);
      const credentials = await ctx.getInitiatorCredentials();
      const { entityRef, entity, userEntityRef } = await findProposable(
        { written: ctx.input.entityRef, credentials, doing: 'change' },
        { catalog, userInfo },
      );
      const set = readEdits(
        entity,
        section,
        ctx.input.value as JsonValue | undefined,
      );
      if (set.length === 0) {
        throw new InputError(
          `Nothing was given for ${section} of '${entityRef}'; fill in at least one field.`,
        );
      }
      const edit: EntityEdit = { entity, set };
      if (ctx.isDryRun) {
        const { files, unavailable } = await proposals.plan([edit], { signal });
        if (unavailable.length > 0) {
          throw new InputError(unavailable[0].reason);
        }
        ctx.output('kind', 'dry-run');
        ctx.output('diff', diffOf(files));
        return;
      }
      const id = proposalId(entityRef, section, set);
      const title = `Complete ${section} of ${entityRef}`;
      const proposed = await proposing(
        withReceipt(ctx),
        { id, title, action: ACTION },
        async () => {
          const [change] = await proposals.propose(
            [edit],
            {
              id,
              title,
              description: [
                `Changes \`${section}\` of \`${entityRef}\`, proposed by \`${userEntityRef}\`.`,
                ...(reason ? ['', reason] : []),
              ].join('\n'),
            },
            { credentials, signal },
          );
          return change;
        },
      );
      if (!proposed && ctx.input.allowUnchanged) {
        ctx.logger.info(`${section} of ${entityRef} says this already.`);
        ctx.output('kind', 'nothing');
        ctx.output('diff', '');
        return;
      }
      if (!proposed) {
        throw new ConflictError(
          `${section} of '${entityRef}' says this already; there is nothing to propose.`,
        );
      }
      const diff = diffOf(proposed.files);
      ctx.logger.info(`Proposed as ${proposed.kind}\n${diff}`);
      ctx.output('kind', proposed.kind);
      ctx.output('diff', diff);
      if (proposed.url) {
        ctx.output('url', proposed.url);
      }
      if (proposed.branch) {
        ctx.output('branch', proposed.branch);
      }
    },
  });
}

/** The same words about the same section are one proposal, however often. */
function proposalId(
  entityRef: string,
  section: string,
  set: EntityEdit['set'],
): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([entityRef, section, set]))
    .digest('hex')
    .slice(0, 16);
  const name = `${section}-${entityRef}`
    .toLocaleLowerCase('en-US')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `declare-${name}-${digest}`;
}

function diffOf(files: readonly PlannedFile[]): string {
  return files.map(({ diff }) => diff).join('\n');
}
