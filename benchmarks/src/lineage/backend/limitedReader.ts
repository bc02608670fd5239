import {
  coreServices,
  createServiceFactory,
  type BackstageCredentials,
  type PermissionsService,
  type ServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type { BenchCatalog } from './describeCatalog';

/** Somebody whom the policy answers with conditions. */
const LIMITED = 'user:default/limited';

/** Headers of a request by somebody who may read all, and by somebody who may not. */
export const READERS = {
  unconditional: { authorization: mockCredentials.user.header() },
  conditional: { authorization: mockCredentials.user.header(LIMITED) },
};

const CONDITIONS: PolicyDecision = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: {
    rule: 'IS_ENTITY_OWNER',
    resourceType: 'catalog-entity',
    params: {},
  },
};

/** Grants everything, on conditions to the one person. */
export const permissionsFactory: ServiceFactory = createServiceFactory({
  service: coreServices.permissions,
  deps: {},
  factory: (): PermissionsService => ({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
    authorizeConditional: async (requests, options) =>
      requests.map(({ permission }) =>
        permission.name === 'catalog.entity.read' &&
        isLimited(options?.credentials)
          ? CONDITIONS
          : { result: AuthorizeResult.ALLOW },
      ),
  }),
});

/**
 * A catalog in memory. Asked by refs it answers at once and leaves out what
 * the one person may not see, so that what is measured is ours.
 */
export function catalogFactory({
  entities,
  hidden,
}: BenchCatalog): ServiceFactory {
  const byRef = new Map(
    entities.map(entity => [stringifyEntityRef(entity), entity]),
  );
  return createServiceFactory({
    service: catalogServiceRef,
    deps: {},
    factory: () =>
      Object.assign(catalogServiceMock({ entities }), {
        getEntitiesByRefs: async (
          { entityRefs }: { entityRefs: string[] },
          options?: { credentials?: BackstageCredentials },
        ) => ({
          items: entityRefs.map(ref =>
            isLimited(options?.credentials) && hidden.has(ref)
              ? undefined
              : byRef.get(ref),
          ),
        }),
      }),
  });
}

function isLimited(credentials: BackstageCredentials | undefined): boolean {
  const principal = credentials?.principal as
    { userEntityRef?: string } | undefined;
  return principal?.userEntityRef === LIMITED;
}
