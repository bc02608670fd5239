import {
  ANNOTATION_SOURCE_TEMPLATE,
  type GoldenPathsApi,
} from '@waymark/plugin-golden-paths-common';
import type { FactRetriever } from '@waymark/plugin-maturity-node';
import { createFamilyRetriever, type FamilyServices } from '../families';
import { goldenPathsFacts } from './goldenPathsFacts';
import { GOLDEN_PATHS_MEANINGS } from './meanings';

/** Tells which template an entity was made from, and how far it is from it. */
export function createGoldenPathsRetriever(
  options: FamilyServices & {
    goldenPaths: Pick<GoldenPathsApi, 'getProject'>;
  },
): FactRetriever {
  const { goldenPaths } = options;
  return createFamilyRetriever({
    ...options,
    id: 'golden-paths',
    title: 'Golden paths',
    facts: GOLDEN_PATHS_MEANINGS,
    every: { hours: 1 },
    pluginId: 'golden-paths',
    read: async ({ entityRef, entity }, request) =>
      // Of all others golden paths knows nothing, and most entities are such.
      entity.metadata.annotations?.[ANNOTATION_SOURCE_TEMPLATE] === undefined
        ? undefined
        : goldenPathsFacts(await goldenPaths.getProject(entityRef, request)),
  });
}
