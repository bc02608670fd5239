import type { FactRetriever } from '@waymark/plugin-maturity-node';
import {
  readCatalogFacts,
  type EntityReader,
} from '@waymark/plugin-mlops-common';
import { definitionsOf, toAnswer } from '../facts';
import { CATALOG_MEANINGS } from './meanings';
import { tellCatalog } from './tellCatalog';

/**
 * Tells what entities say of themselves, and whether what they name is there.
 *
 * @param options - `clock` gives milliseconds since 1970
 */
export function createCatalogRetriever(options: {
  readEntities: EntityReader;
  clock: () => number;
}): FactRetriever {
  const { readEntities, clock } = options;
  return {
    id: 'catalog',
    title: 'Software catalog',
    facts: definitionsOf(CATALOG_MEANINGS),
    every: { hours: 1 },
    timeout: { minutes: 1 },
    batchSize: 50,
    async retrieve(subjects, { signal }) {
      // Whole, since a mirror keeps of `spec` what filters need.
      const entities = await readEntities(
        subjects.map(({ entityRef }) => entityRef),
        { signal },
      );
      const facts = await readCatalogFacts({
        entities,
        read: readEntities,
        now: clock(),
        signal,
      });
      return new Map(
        [...facts].map(([entityRef, told]) => [
          entityRef,
          toAnswer(tellCatalog(told, entities.get(entityRef))),
        ]),
      );
    },
  };
}
