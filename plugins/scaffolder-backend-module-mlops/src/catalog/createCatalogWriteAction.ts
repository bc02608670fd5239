import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonValue } from '@backstage/types';
import { readTemplateInfo } from '../template/readTemplateInfo';
import { examples } from './createCatalogWriteAction.examples';
import { writeEntities } from './writeEntities';

/**
 * `mlops:catalog:write`: declares entities in a file of the workspace, after
 * the schemas of their kinds were asked. It can be run again: the same
 * entities are the same file. A dry run writes it too, since a workspace is
 * nobody's.
 *
 * Errors: `InputError` with all that the catalog would refuse.
 */
export function createCatalogWriteAction() {
  return createTemplateAction({
    id: 'mlops:catalog:write',
    description:
      'Declares entities in a descriptor file, checked by the schemas of their kinds, with the template they are made from.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entities: z =>
          z
            .array(z.record(z.any()))
            .describe(
              'The entities. Empty texts, lists and objects that a form left are dropped.',
            ),
        path: z =>
          z
            .string()
            .max(500)
            .optional()
            .describe('In the workspace; catalog-info.yaml without'),
      },
      output: {
        entityRefs: z => z.array(z.string()).describe('Full entity refs'),
        path: z => z.string(),
      },
    },
    async handler(ctx) {
      const { entities, path = 'catalog-info.yaml' } = ctx.input;
      const file = resolveSafeChildPath(ctx.workspacePath, path);
      const { text, entityRefs } = await writeEntities(
        entities as JsonValue[],
        readTemplateInfo(ctx.templateInfo),
      );
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
      ctx.logger.info(`Declared ${entityRefs.join(', ')} in ${path}`);
      ctx.output('entityRefs', entityRefs);
      ctx.output('path', path);
    },
  });
}
