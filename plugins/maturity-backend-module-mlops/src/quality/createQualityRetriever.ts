import { parseEntityRef } from '@backstage/catalog-model';
import { ifPresent } from '@waymark/plugin-api-requests-common';
import type { FactRetriever } from '@waymark/plugin-maturity-node';
import type { MlopsApi, RequestOptions } from '@waymark/plugin-mlops-common';
import { relatedRefs } from '@waymark/plugin-mlops-common';
import { createFamilyRetriever, type FamilyServices } from '../families';
import { QUALITY_MEANINGS } from './meanings';
import { qualityFacts } from './qualityFacts';

/** Results that are looked at of one entity, the newest ones. */
const MAX_RESULTS = 100;

/** Data sets of one model that are asked about. */
const MAX_DATASETS = 20;

/** Tells what quality checks found in data and models. */
export function createQualityRetriever(
  options: FamilyServices & { registry: Pick<MlopsApi, 'getQuality'> },
): FactRetriever {
  const { registry } = options;
  const readResults = async (entityRef: string, request: RequestOptions) => {
    const page = { limit: MAX_RESULTS };
    const entity = parseEntityRef(entityRef);
    return (await registry.getQuality(entity, page, request)).items;
  };
  return createFamilyRetriever({
    ...options,
    id: 'quality',
    title: 'Quality reports',
    facts: QUALITY_MEANINGS,
    kinds: ['Model', 'Dataset'],
    every: { hours: 1 },
    pluginId: 'mlops',
    read: async ({ entityRef, entity }, request) => {
      const results = await readResults(entityRef, request);
      if (parseEntityRef(entityRef).kind !== 'model') {
        return qualityFacts({ entityRef, results });
      }
      const datasets = await Promise.all(
        relatedRefs(entity, 'trainedOn')
          .slice(0, MAX_DATASETS)
          .map(async dataset => ({
            entityRef: dataset,
            results: (await ifPresent(readResults(dataset, request))) ?? [],
          })),
      );
      return qualityFacts({ entityRef, results, datasets });
    },
  });
}
