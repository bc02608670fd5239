import type {
  DraftRequest,
  PageQuery,
} from '@waymark/plugin-golden-paths-common';
import {
  type Askers,
  type Operations,
  readBody,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';
import { readTemplateRef } from '../readQuery';

type IdParameters = { id: string };

/** Forms that people go on with later. */
export function handleDrafts(
  operations: Operations,
  { changes, askers }: Pick<RouterOptions, 'changes'> & { askers: Askers },
): void {
  operations.handle<PageQuery>('listDrafts', async ({ parameters, req }) =>
    changes.listDrafts(parameters, await askers.person(req)),
  );

  operations.handle<IdParameters>(
    'getDraft',
    async ({ parameters: { id }, req }) =>
      changes.getDraft(id, await askers.person(req)),
  );

  operations.handle<IdParameters>(
    'saveDraft',
    async ({ parameters: { id }, body, req }) => {
      const request = readBody<DraftRequest>(body);
      return changes.saveDraft(
        id,
        { ...request, templateRef: readTemplateRef(request.templateRef) },
        await askers.person(req),
      );
    },
  );

  operations.handle<IdParameters>(
    'deleteDraft',
    async ({ parameters: { id }, req }) => {
      await changes.deleteDraft(id, await askers.person(req));
      return undefined;
    },
  );
}
