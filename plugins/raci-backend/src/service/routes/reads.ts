import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  Askers,
  Operations,
  PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type {
  ChangesQuery,
  DutiesQuery,
  GapsQuery,
  MatrixQuery,
  PartiesQuery,
} from '@waymark/plugin-raci-common';
import type { RouterOptions } from '../createRouter';
import { readGapsQuery, readMatrixQuery } from '../readQuery';
import { toMatrixRows } from '../toMatrixRows';

/** Names in a path. */
export type RefParameters = { kind: string; namespace: string; name: string };

/** What can be read. */
export function handleReads(
  operations: Operations,
  { reads, askers }: Pick<RouterOptions, 'reads'> & { askers: Askers },
): void {
  operations.handle('listActivities', async ({ req }) =>
    reads.listActivities(await askers.any(req)),
  );

  operations.handle<MatrixQuery>(
    'getMatrix',
    async ({ parameters, format, req }) => {
      const page = await reads.getMatrix(
        readMatrixQuery(parameters),
        await askers.any(req),
      );
      return format === 'csv'
        ? { ...page, items: toMatrixRows(page.items) }
        : page;
    },
  );

  operations.handle<GapsQuery>('listGaps', async ({ parameters, req }) =>
    reads.listGaps(readGapsQuery(parameters), await askers.any(req)),
  );

  operations.handle<RefParameters>(
    'getEntityRaci',
    async ({ parameters, req }) =>
      reads.getEntityRaci(
        stringifyEntityRef(parameters),
        await askers.any(req),
      ),
  );

  operations.handle<RefParameters & ChangesQuery & PageRequest>(
    'listEntityChanges',
    async ({ parameters, req }) => {
      const { ref, query } = splitRef(parameters);
      return reads.listEntityChanges(ref, query, await askers.any(req));
    },
  );

  operations.handle<PartiesQuery>('listParties', async ({ parameters, req }) =>
    reads.listParties(parameters, await askers.any(req)),
  );

  operations.handle<RefParameters & DutiesQuery>(
    'listDuties',
    async ({ parameters, req }) => {
      const { ref, query } = splitRef(parameters);
      return reads.listDuties(ref, query, await askers.any(req));
    },
  );

  operations.handle<RefParameters & ChangesQuery>(
    'listPartyChanges',
    async ({ parameters, req }) => {
      const { ref, query } = splitRef(parameters);
      return reads.listPartyChanges(ref, query, await askers.any(req));
    },
  );
}

/** The ref of a path, full and in lower case, and the query beside it. */
function splitRef<T extends RefParameters>(
  parameters: T,
): { ref: string; query: Omit<T, keyof RefParameters> } {
  const { kind, namespace, name, ...query } = parameters;
  return { ref: stringifyEntityRef({ kind, namespace, name }), query };
}
