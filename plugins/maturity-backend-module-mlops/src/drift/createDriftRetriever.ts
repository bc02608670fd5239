import { parseEntityRef } from '@backstage/catalog-model';
import type { FactRetriever } from '@waymark/plugin-maturity-node';
import type { MlopsApi } from '@waymark/plugin-mlops-common';
import { createFamilyRetriever, type FamilyServices } from '../families';
import { driftFacts } from './driftFacts';
import { DRIFT_MEANINGS } from './meanings';

/** Tells what monitoring reports about drift, and whether it reports. */
export function createDriftRetriever(
  options: FamilyServices & { registry: Pick<MlopsApi, 'getMonitoring'> },
): FactRetriever {
  return createFamilyRetriever({
    ...options,
    id: 'drift',
    title: 'Drift reports',
    facts: DRIFT_MEANINGS,
    kinds: ['Model', 'Dataset'],
    every: { hours: 1 },
    pluginId: 'mlops',
    read: async ({ entityRef }, request) =>
      driftFacts(
        entityRef,
        await options.registry.getMonitoring(
          parseEntityRef(entityRef),
          request,
        ),
      ),
  });
}
