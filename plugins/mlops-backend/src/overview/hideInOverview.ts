import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type {
  DatasetUsage,
  EntityOverview,
  TraceStep,
} from '@waymark/plugin-mlops-common';
import {
  endpointRef,
  hideEndpoint,
  hideUses,
  visibleRefs,
} from '../service/hideEntities';

/**
 * Takes entities the asker may not see out of an overview: links from data and
 * endpoints, and whoever uses a data set. Gives users of a data set that may
 * be seen their titles.
 */
export async function hideInOverview(
  viewer: {
    mirror: Pick<CatalogMirror, 'getEntities' | 'visible'>;
    credentials: BackstageCredentials;
  },
  overview: EntityOverview,
): Promise<EntityOverview> {
  const { model, dataset } = overview;
  const steps = [model?.lastTrained, model?.lastDeployed].filter(
    step => step !== undefined,
  );
  const allows = await visibleRefs(viewer, [
    ...(model?.versions ?? []).flatMap(({ datasets }) =>
      datasets.map(use => use.entityRef),
    ),
    ...steps.flatMap(({ data }) => data.map(use => use.entityRef)),
    ...[...(model?.serving ?? []), ...steps].map(({ endpoint }) =>
      endpointRef(endpoint),
    ),
    ...(dataset?.usedBy ?? []).map(({ entityRef }) => entityRef),
  ]);
  const hideStep = (step: TraceStep): TraceStep => ({
    ...hideEndpoint(step, allows),
    data: hideUses(step.data, allows),
  });
  return {
    ...overview,
    ...(model && {
      model: {
        ...model,
        versions: model.versions.map(version => ({
          ...version,
          datasets: hideUses(version.datasets, allows),
        })),
        serving: model.serving.map(served => hideEndpoint(served, allows)),
        ...(model.lastTrained && { lastTrained: hideStep(model.lastTrained) }),
        ...(model.lastDeployed && {
          lastDeployed: hideStep(model.lastDeployed),
        }),
      },
    }),
    ...(dataset && {
      dataset: {
        ...dataset,
        usedBy: await withTitles(
          viewer.mirror,
          dataset.usedBy.filter(({ entityRef }) => allows(entityRef)),
        ),
      },
    }),
  };
}

async function withTitles(
  mirror: Pick<CatalogMirror, 'getEntities'>,
  usedBy: DatasetUsage[],
): Promise<DatasetUsage[]> {
  const entities = await mirror.getEntities(
    usedBy.map(({ entityRef }) => entityRef),
  );
  return usedBy.map(usage => {
    const title = entities.get(usage.entityRef)?.title;
    return { ...usage, ...(title && { title }) };
  });
}
