import { createHash } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { ANNOTATION_OPENLINEAGE_DATASET } from '@waymark/plugin-mlops-common';
import type { OpenLineageRecord } from '@waymark/plugin-mlops-node';
import { identitiesOf, type FolderEntity } from '../../catalog';
import type { ParsedDeployment } from './parseDeployments';

/** Who made the events: this connector, in every version of it. */
const PRODUCER = 'https://mlops.waymark.dev/connectors/repository';

const SPEC = 'https://openlineage.io/spec';
const OURS = 'https://mlops.waymark.dev/spec/facets';

const SCHEMAS = {
  datasetType: `${SPEC}/facets/1-0-1/DatasetTypeDatasetFacet.json#/$defs/DatasetTypeDatasetFacet`,
  jobType: `${SPEC}/facets/2-0-4/JobTypeJobFacet.json#/$defs/JobTypeJobFacet`,
  version: `${SPEC}/facets/1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet`,
  waymark_deployment: `${OURS}/1-0-0/DeploymentRunFacet.json`,
};

/**
 * The OpenLineage event of a deployment: a run, complete at the moment from
 * which the version served, that read the version and says in its facet
 * `waymark_deployment` where it serves. The same entry gives the same event,
 * down to its ids; the same model, version, place and moment is one run
 * whatever else the entry says.
 *
 * @param deployment.folderUrl - of the folder whose file has the entry
 */
export function deploymentEvent(deployment: {
  entity: FolderEntity;
  folderUrl: string;
  entry: Omit<ParsedDeployment, 'model' | 'line'>;
}): OpenLineageRecord {
  const { entity, folderUrl, entry } = deployment;
  const { version, environment, since, by, commit, region } = entry;
  const model = lineageIdentity(entity);
  const endpoint = entry.endpoint && normalise(entry.endpoint);
  const runId = toUuid([
    entity.ref,
    version,
    environment,
    endpoint ?? '',
    region ?? '',
    since,
  ]);
  const event = {
    eventType: 'COMPLETE',
    eventTime: since,
    producer: PRODUCER,
    schemaURL: `${SPEC}/2-0-2/OpenLineage.json#/$defs/RunEvent`,
    run: {
      runId,
      facets: {
        waymark_deployment: facet('waymark_deployment', {
          ...(endpoint && { endpoint }),
          environment,
          model,
          version,
          ...(by && { by }),
          ...(commit && { commit }),
          ...(region && { region }),
        }),
      },
    },
    job: {
      // Nothing is known of what deploys, only where it is written down.
      namespace: folderUrl.replace(/\/+$/, ''),
      name: `deploy ${entity.name} to ${environment}`,
      facets: {
        jobType: facet('jobType', {
          processingType: 'BATCH',
          integration: 'WAYMARK',
          jobType: 'DEPLOYMENT',
        }),
      },
    },
    inputs: [
      {
        ...model,
        facets: {
          datasetType: facet('datasetType', { datasetType: 'MODEL' }),
          version: facet('version', { datasetVersion: version }),
        },
      },
    ],
    outputs: [],
  } satisfies JsonObject;
  const content = createHash('sha256').update(JSON.stringify(event));
  return {
    type: 'openlineage',
    id: `${runId}:COMPLETE:${content.digest('hex').slice(0, 16)}`,
    event,
  };
}

function facet<T extends JsonObject>(name: keyof typeof SCHEMAS, content: T) {
  return { _producer: PRODUCER, _schemaURL: SCHEMAS[name], ...content };
}

/** The model's name in lineage: what its entity claims, else the entity itself. */
function lineageIdentity({ ref, annotations }: FolderEntity) {
  const [first] = identitiesOf(annotations[ANNOTATION_OPENLINEAGE_DATASET]);
  const bar = first?.indexOf('|') ?? -1;
  return bar > 0
    ? { namespace: first.slice(0, bar), name: first.slice(bar + 1) }
    : { namespace: 'backstage', name: ref };
}

/** An entity ref in its full form; an address stays as it is. */
function normalise(endpoint: string): string {
  if (endpoint.includes('://')) {
    return endpoint;
  }
  try {
    return stringifyEntityRef(parseEntityRef(endpoint));
  } catch {
    return endpoint;
  }
}

/** A UUID of version 8 (RFC 9562): made of a hash. */
function toUuid(parts: string[]): string {
  const hex = createHash('sha256')
    .update(`deployment:${JSON.stringify(parts)}`)
    .digest('hex');
  return `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17, 32)}`.replace(
    /^(.{8})(.{4})(.{4})(.{4})(.{12})$/,
    '$1-$2-$3-$4-$5',
  );
}
