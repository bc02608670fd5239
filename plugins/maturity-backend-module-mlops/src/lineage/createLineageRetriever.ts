import type { FactRetriever } from '@waymark/plugin-maturity-node';
import { createFamilyRetriever, type FamilyServices } from '../families';
import { lineageFacts } from './lineageFacts';
import { LINEAGE_MEANINGS } from './meanings';
import { readLineage, type Lineage } from './readLineage';

/** Tells what runs showed of where things come from and go to. */
export function createLineageRetriever(
  options: FamilyServices & { lineage: Lineage },
): FactRetriever {
  return createFamilyRetriever({
    ...options,
    id: 'lineage',
    title: 'Lineage',
    facts: LINEAGE_MEANINGS,
    kinds: ['Model', 'Dataset', 'Pipeline'],
    every: { hours: 1 },
    pluginId: 'lineage',
    read: async ({ entityRef }, request) =>
      lineageFacts(await readLineage(options.lineage, entityRef, request)),
  });
}
