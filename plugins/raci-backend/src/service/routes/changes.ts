import { stringifyEntityRef } from '@backstage/catalog-model';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import {
  type Askers,
  type Operations,
  readBody,
} from '@waymark/plugin-openapi-operations-node';
import type {
  HandoversQuery,
  UnsavedEntity,
} from '@waymark/plugin-raci-common';
import type { RouterOptions } from '../createRouter';
import { readHandoverRequest } from '../readBody';
import { readHandoversQuery } from '../readQuery';
import type { RefParameters } from './reads';

type IdParameters = { id: string };

/** Previews, proposals and hand-overs. */
export function handleChanges(
  operations: Operations,
  { changes, askers }: Pick<RouterOptions, 'changes'> & { askers: Askers },
): void {
  operations.handle<RefParameters>(
    'preview',
    async ({ parameters, body, req }) => {
      const { raci, entity } = readBody<{
        raci: RaciDeclaration[];
        entity?: UnsavedEntity;
      }>(body);
      return changes.preview(
        stringifyEntityRef(parameters),
        raci,
        await askers.any(req),
        entity,
      );
    },
  );

  operations.handle<RefParameters>(
    'propose',
    async ({ parameters, body, req }) =>
      changes.propose(
        stringifyEntityRef(parameters),
        readBody<{ raci: RaciDeclaration[]; reason?: string }>(body),
        await askers.person(req),
      ),
  );

  operations.handle('previewHandover', async ({ body, req }) =>
    changes.previewHandover(readHandoverRequest(body), await askers.any(req)),
  );

  operations.handle('createHandover', async ({ body, req }) =>
    changes.createHandover(readHandoverRequest(body), await askers.person(req)),
  );

  operations.handle<HandoversQuery>(
    'listHandovers',
    async ({ parameters, req }) =>
      changes.listHandovers(
        readHandoversQuery(parameters),
        await askers.any(req),
      ),
  );

  operations.handle<IdParameters>(
    'getHandover',
    async ({ parameters: { id }, req }) =>
      changes.getHandover(id, await askers.any(req)),
  );

  operations.handle<IdParameters>(
    'acceptHandover',
    async ({ parameters: { id }, req }) =>
      changes.acceptHandover(id, await askers.person(req)),
  );

  operations.handle<IdParameters>(
    'declineHandover',
    async ({ parameters: { id }, body, req }) =>
      changes.declineHandover(
        id,
        readBody<{ reason?: string }>(body),
        await askers.person(req),
      ),
  );

  operations.handle<IdParameters>(
    'withdrawHandover',
    async ({ parameters: { id }, req }) =>
      changes.withdrawHandover(id, await askers.person(req)),
  );

  operations.handle<IdParameters>(
    'retryHandover',
    async ({ parameters: { id }, req }) =>
      changes.retryHandover(id, await askers.person(req)),
  );
}
