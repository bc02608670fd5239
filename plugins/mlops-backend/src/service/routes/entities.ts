import type { CompoundEntityRef } from '@backstage/catalog-model';
import type { Request } from 'express';
import type {
  Operations,
  PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';
import type { Asker, EntityList } from '../MlopsReads';

type EntityParameters = { kind: string; namespace: string; name: string };
type ListParameters = EntityParameters & PageRequest;

/** What sources know about an entity. */
export function handleEntities(
  operations: Operations,
  options: RouterOptions,
): void {
  const { reads, httpAuth } = options;
  const asker = async (req: Request): Promise<Asker> => ({
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  });

  const lists: Record<string, { kind?: string; list: EntityList<object> }> = {
    listDatasetVersions: { kind: 'dataset', list: reads.listDatasetVersions },
    listDeployments: { list: reads.listDeployments },
    listQuality: { list: reads.listQuality },
    listDrift: { list: reads.listDrift },
    listCi: { list: reads.listCi },
    listProvenance: { list: reads.listProvenance },
  };
  for (const [operationId, { kind, list }] of Object.entries(lists)) {
    operations.handle<ListParameters>(
      operationId,
      async ({ parameters, req }) => {
        const { limit, cursor } = parameters;
        return list(
          entityOf(parameters, kind),
          { limit, cursor },
          await asker(req),
        );
      },
    );
  }

  operations.handle<EntityParameters>(
    'getDatasetSchema',
    async ({ parameters, req }) =>
      reads.getDatasetSchema(entityOf(parameters, 'dataset'), await asker(req)),
  );
}

/** The entity of a path; paths of one kind have it in the path itself. */
function entityOf(
  parameters: EntityParameters,
  kind = parameters.kind,
): CompoundEntityRef {
  const { namespace, name } = parameters;
  return { kind, namespace, name };
}
