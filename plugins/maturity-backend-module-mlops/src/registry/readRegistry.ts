import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { ifPresent } from '@waymark/plugin-api-requests-common';
import type { MlopsApi, RequestOptions } from '@waymark/plugin-mlops-common';
import { relatedRefs } from '@waymark/plugin-mlops-common';
import type { RegistryAnswer } from './facts';

/** Pipelines of one model that are asked about. */
const MAX_PIPELINES = 5;

/** What the registry is asked for. */
export type Registry = Pick<
  MlopsApi,
  'getOverview' | 'getModelVersion' | 'getRun'
>;

/**
 * Asks the registry about an entity: its overview, and of models those of the
 * pipelines that make it, the baseline, and the run of the newest version
 * where the version itself does not say which code made it.
 */
export async function readRegistry(
  registry: Registry,
  { entityRef, entity }: { entityRef: string; entity: Entity },
  request: RequestOptions,
): Promise<RegistryAnswer> {
  const ref = parseEntityRef(entityRef);
  const overview = await registry.getOverview(ref, request);
  if (!overview.model) {
    return { entityRef, overview, pipelines: [] };
  }
  const newest = overview.model.versions[0];
  const stated = statedBaseline(entity);
  const [newestRun, baseline, ...pipelines] = await Promise.all([
    newest?.runId && !newest.commit
      ? ifPresent(registry.getRun(ref, newest.runId, request))
      : undefined,
    stated === undefined
      ? undefined
      : ifPresent(registry.getModelVersion(ref, stated, request)),
    ...relatedRefs(entity, 'producedBy')
      .slice(0, MAX_PIPELINES)
      .map(pipeline =>
        ifPresent(registry.getOverview(parseEntityRef(pipeline), request)),
      ),
  ]);
  return {
    entityRef,
    overview,
    ...(newestRun && { newestRun }),
    ...(stated !== undefined && {
      baseline: { version: stated, registered: baseline !== undefined },
    }),
    pipelines: pipelines.filter(pipeline => pipeline !== undefined),
  };
}

function statedBaseline(entity: Entity): string | undefined {
  const product = entity.spec?.product as
    { baseline?: { version?: unknown } } | undefined;
  const version = product?.baseline?.version;
  return typeof version === 'string' && version ? version : undefined;
}
