import type { UserInfoService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { ChangeProposals } from '@waymark/plugin-change-proposals-node';
import { findProposable } from '../declaration/findProposable';
import { examples } from './createRepositoryLocateAction.examples';
import { locationOf } from './locationOf';

/** Folders that can be written into any CI file without quotes. */
const PLAIN = /^(?:\w[\w.-]*(?:\/\w[\w.-]*)*)?$/;

/**
 * `mlops:repository:locate`: finds where in its repository an entity is
 * declared, so that a file at the repository's root can name the folder. Looks
 * at the entity alone, and reads no repository.
 *
 * Errors: as `mlops:repository:propose` for the entity and the person;
 * `InputError` for a folder with characters that mean something in CI files.
 */
export function createRepositoryLocateAction(options: {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  proposals: Pick<ChangeProposals, 'locate'>;
  userInfo: UserInfoService;
}) {
  const { proposals, ...services } = options;

  return createTemplateAction({
    id: 'mlops:repository:locate',
    description:
      'Finds the folder of a repository that an entity is declared in.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z.string().max(761).describe('The entity, such as model:churn'),
        folder: z =>
          z
            .string()
            .max(200)
            .optional()
            .describe(
              'Taken instead of the entity’s own, from the repository’s root; . is the root',
            ),
      },
      output: {
        folder: z =>
          z
            .string()
            .describe('From the root of the repository; empty for the root'),
        url: z => z.string().describe('Where people see it'),
      },
    },
    async handler(ctx) {
      const { folder: path } = ctx.input;
      const { entityRef, entity } = await findProposable(
        {
          written: ctx.input.entityRef,
          credentials: await ctx.getInitiatorCredentials(),
          doing: 'propose files for',
        },
        services,
      );
      const found = proposals.locate({
        url: locationOf(entity, entityRef),
        ...(path && { path }),
      });
      if (!PLAIN.test(found.path)) {
        throw new InputError(
          `'${found.path}' cannot stand in CI files as it is: name a folder of letters, digits, dots, underscores and hyphens, or write the files by hand`,
        );
      }
      ctx.logger.info(
        `${entityRef} is in ${found.path ? `the folder ${found.path}` : 'the root'} of its repository`,
      );
      ctx.output('folder', found.path);
      ctx.output('url', found.url);
    },
  });
}
