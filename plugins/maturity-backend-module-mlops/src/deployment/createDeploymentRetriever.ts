import { parseEntityRef } from '@backstage/catalog-model';
import { ifPresent } from '@waymark/plugin-api-requests-common';
import type { FactRetriever, FactSubject } from '@waymark/plugin-maturity-node';
import type {
  ModelVersion,
  MlopsApi,
  RequestOptions,
} from '@waymark/plugin-mlops-common';
import {
  createEntityBook,
  ownerOf,
  readPeople,
  type EntityReader,
} from '@waymark/plugin-mlops-common';
import { createFamilyRetriever, type FamilyServices } from '../families';
import {
  deploymentFacts,
  productionOf,
  type DeploymentAnswer,
} from './deploymentFacts';
import { DEPLOYMENT_MEANINGS } from './meanings';
import { actorRef } from './readActor';

/** What the registry is asked for. */
type Registry = Pick<
  MlopsApi,
  'getOverview' | 'getModelVersion' | 'compareModelVersions'
>;

/**
 * Tells where versions of models serve, and how they got there.
 *
 * @param options - `clock` gives milliseconds since 1970
 */
export function createDeploymentRetriever(
  options: FamilyServices & {
    registry: Registry;
    readEntities: EntityReader;
    clock: () => number;
  },
): FactRetriever {
  return createFamilyRetriever({
    ...options,
    id: 'deployment',
    title: 'Deployments',
    facts: DEPLOYMENT_MEANINGS,
    kinds: ['Model'],
    every: { hours: 1 },
    pluginId: 'mlops',
    read: async (subject, request) => {
      const answer = await readDeployments(options, subject, request);
      return answer && deploymentFacts(answer);
    },
  });
}

async function readDeployments(
  options: Parameters<typeof createDeploymentRetriever>[0],
  { entityRef, entity }: FactSubject,
  request: RequestOptions,
): Promise<DeploymentAnswer | undefined> {
  const { registry, readEntities, clock } = options;
  const ref = parseEntityRef(entityRef);
  const { model } = await registry.getOverview(ref, request);
  if (!model) {
    return undefined;
  }
  const production = productionOf(model.serving);
  const owner = ownerOf(entity);
  const book = createEntityBook(readEntities, request.signal);
  const [version, people] = await Promise.all([
    production &&
      ifPresent(registry.getModelVersion(ref, production.version, request)),
    readPeople(
      book,
      [owner, actorRef(production?.by, entity)].filter(
        one => one !== undefined,
      ),
      clock(),
    ),
  ]);
  const earlier = version
    ? earlierVersions(version, model.versions, entity.spec?.product)
    : [];
  const comparisons = await Promise.all(
    earlier.map(left =>
      ifPresent(
        registry.compareModelVersions(
          ref,
          { left, right: version!.version },
          request,
        ),
      ),
    ),
  );
  return {
    entityRef,
    entity,
    serving: model.serving,
    ...(version && { version }),
    comparisons: comparisons.filter(one => one !== undefined),
    ...(owner && { owner }),
    people,
  };
}

/** The version before it, and the baseline. */
function earlierVersions(
  { version, createdAt }: ModelVersion,
  versions: ModelVersion[],
  product: unknown,
): string[] {
  const before = versions.find(
    one => one.version !== version && one.createdAt < createdAt,
  );
  const stated = (product as { baseline?: { version?: unknown } } | undefined)
    ?.baseline?.version;
  const candidates = [before?.version, stated].filter(
    one => typeof one === 'string' && one !== version,
  );
  return [...new Set(candidates as string[])];
}
