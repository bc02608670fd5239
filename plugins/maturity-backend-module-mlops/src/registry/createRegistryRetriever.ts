import type { FactRetriever } from '@waymark/plugin-maturity-node';
import { createFamilyRetriever, type FamilyServices } from '../families';
import { registryFacts } from './facts';
import { REGISTRY_MEANINGS } from './meanings';
import { readRegistry, type Registry } from './readRegistry';

/** Tells what registries and tracking servers know. */
export function createRegistryRetriever(
  options: FamilyServices & { registry: Registry },
): FactRetriever {
  return createFamilyRetriever({
    ...options,
    id: 'registry',
    title: 'Model registry',
    facts: REGISTRY_MEANINGS,
    kinds: ['Model', 'Dataset', 'Pipeline'],
    every: { hours: 1 },
    pluginId: 'mlops',
    read: async (subject, request) =>
      registryFacts(await readRegistry(options.registry, subject, request)),
  });
}
