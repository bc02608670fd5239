import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { entitiesByRefs } from '../catalog/readCatalog';
import { normalizeRef } from '../entities/getEntities';
import type { Visibility } from '../types';

const REF_FIELDS = ['kind', 'metadata.name', 'metadata.namespace'];

/**
 * What the asker may see of some entities. One decision of the policy answers
 * for all in the common case; only a conditional one asks the catalog, with
 * the asker's own credentials, which of just these refs it would show.
 */
export async function decideVisibility(options: {
  permissions: PermissionsService;
  catalog: CatalogService;
  credentials: BackstageCredentials;
  refs: readonly string[];
}): Promise<Visibility> {
  const { permissions, catalog, credentials } = options;
  const [decision] = await permissions.authorizeConditional(
    [{ permission: catalogEntityReadPermission }],
    { credentials },
  );
  if (decision.result === AuthorizeResult.ALLOW) {
    return { decision: 'all', allows: () => true };
  }
  if (decision.result === AuthorizeResult.DENY) {
    return { decision: 'none', allows: () => false };
  }
  const refs = [...new Set(options.refs.map(normalizeRef))];
  const answers = await entitiesByRefs({
    catalog,
    credentials,
    refs,
    fields: REF_FIELDS,
  });
  return {
    decision: 'some',
    allows: ref => answers.get(normalizeRef(ref)) !== undefined,
  };
}
