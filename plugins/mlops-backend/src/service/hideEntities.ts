import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type {
  CardAnswer,
  CardData,
  DatasetUse,
  Deployment,
  ModelVersion,
  Run,
} from '@waymark/plugin-mlops-common';

/** Who asks, and who knows what they may see. */
export interface Viewer {
  mirror: Pick<CatalogMirror, 'visible'>;
  credentials: BackstageCredentials;
}

/**
 * Takes links to entities the asker may not see out of versions. The data
 * set's name in the source stays: it is part of a model the asker may see.
 */
export async function hideInVersions(
  viewer: Viewer,
  versions: ModelVersion[],
): Promise<ModelVersion[]> {
  const allows = await visibleRefs(
    viewer,
    versions.flatMap(v => v.datasets.map(d => d.entityRef)),
  );
  return versions.map(version => ({
    ...version,
    datasets: hideUses(version.datasets, allows),
  }));
}

/** Takes links to entities the asker may not see out of runs. */
export async function hideInRuns(viewer: Viewer, runs: Run[]): Promise<Run[]> {
  const allows = await visibleRefs(
    viewer,
    runs.flatMap(({ job, inputs, outputs }) => [
      job?.entityRef,
      ...[...inputs, ...outputs].map(use => use.entityRef),
    ]),
  );
  return runs.map(run => {
    const { entityRef, ...job } = run.job ?? {};
    const jobRef = entityRef && allows(entityRef) ? { entityRef } : {};
    return {
      ...run,
      ...(run.job && { job: { ...job, ...jobRef, name: run.job.name } }),
      inputs: hideUses(run.inputs, allows),
      outputs: hideUses(run.outputs, allows),
    };
  });
}

/** Takes links to entities the asker may not see out of a card. */
export async function hideInCard(
  viewer: Viewer,
  answer: CardAnswer,
): Promise<CardAnswer> {
  const { trainingData, evaluationData } = answer.card;
  const allows = await visibleRefs(
    viewer,
    [...(trainingData ?? []), ...(evaluationData ?? [])].map(data => data.ref),
  );
  const hide = (list: CardData[]) =>
    list.map(({ ref, ...data }) =>
      ref && allows(ref) ? { ...data, ref } : data,
    );
  return {
    ...answer,
    card: {
      ...answer.card,
      ...(trainingData && { trainingData: hide(trainingData) }),
      ...(evaluationData && { evaluationData: hide(evaluationData) }),
    },
  };
}

/**
 * Takes endpoints that are entities the asker may not see out of deployments.
 * An address stays: it is part of a model the asker may see.
 */
export async function hideInDeployments(
  viewer: Viewer,
  deployments: Deployment[],
): Promise<Deployment[]> {
  const allows = await visibleRefs(
    viewer,
    deployments.map(({ endpoint }) => endpointRef(endpoint)),
  );
  return deployments.map(deployment => hideEndpoint(deployment, allows));
}

/** The entity that an endpoint is; undefined where it is an address. */
export function endpointRef(endpoint: string | undefined): string | undefined {
  if (!endpoint || endpoint.includes('://')) {
    return undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(endpoint));
  } catch {
    return undefined;
  }
}

/** Something served, without an endpoint that is not allowed. */
export function hideEndpoint<T extends { endpoint?: string }>(
  served: T,
  allows: (ref: string) => boolean,
): T {
  const ref = endpointRef(served.endpoint);
  return ref && !allows(ref) ? { ...served, endpoint: undefined } : served;
}

/** Which of some refs the asker may see; asks nobody where there are none. */
export async function visibleRefs(
  { mirror, credentials }: Viewer,
  refs: (string | undefined)[],
): Promise<(ref: string) => boolean> {
  const known = [...new Set(refs.filter(ref => ref !== undefined))];
  if (known.length === 0) {
    return () => false;
  }
  const visibility = await mirror.visible(credentials, known);
  return ref => visibility.allows(ref);
}

/** Uses of data sets, without links that are not allowed. */
export function hideUses(
  uses: DatasetUse[],
  allows: (ref: string) => boolean,
): DatasetUse[] {
  return uses.map(({ entityRef, ...use }) =>
    entityRef && allows(entityRef) ? { ...use, entityRef } : use,
  );
}
