import type { FactRetriever } from '@waymark/plugin-maturity-node';
import {
  createEntityBook,
  readPeople,
  type EntityReader,
} from '@waymark/plugin-mlops-common';
import {
  buildersOf,
  raciFacts,
  type EntityRaciDetail,
  type RaciApi,
  type RequestOptions,
} from '@waymark/plugin-raci-common';
import { entityPage, tell } from '../facts';
import { createFamilyRetriever, type FamilyServices } from '../families';
import { RACI_MEANINGS, type RaciFact } from './meanings';

/** Hand-overs of one entity that are looked at. */
const MAX_HANDOVERS = 200;

/**
 * Tells who acts for an entity, and where nobody does.
 *
 * @param options - `clock` gives milliseconds since 1970
 */
export function createRaciRetriever(
  options: FamilyServices & {
    raci: Pick<RaciApi, 'getEntityRaci' | 'listHandovers'>;
    readEntities: EntityReader;
    clock: () => number;
  },
): FactRetriever {
  const { raci, readEntities, clock } = options;
  const countOverdue = async (
    { entityRef, handovers }: EntityRaciDetail,
    request: RequestOptions,
  ) => {
    if (handovers.length === 0) {
      return 0;
    }
    const { items } = await raci.listHandovers(
      { entityRef, state: ['asked'], limit: MAX_HANDOVERS },
      request,
    );
    return items.filter(({ overdue }) => overdue).length;
  };
  return createFamilyRetriever({
    ...options,
    id: 'raci',
    title: 'RACI',
    facts: RACI_MEANINGS,
    every: { hours: 1 },
    pluginId: 'raci',
    read: async ({ entityRef }, request) => {
      const detail = await raci.getEntityRaci(entityRef, request);
      const book = createEntityBook(readEntities, request.signal);
      const [overdue, people] = await Promise.all([
        countOverdue(detail, request),
        readPeople(book, buildersOf(detail), clock()),
      ]);
      return tell<RaciFact>(raciFacts({ detail, overdue, people }), {
        url: entityPage(entityRef, 'raci'),
        title: 'RACI',
      });
    },
  });
}
