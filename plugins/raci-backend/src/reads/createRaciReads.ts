import type { Asker } from '../Asker';
import type { RaciReads } from '../RaciReads';
import { type Access, readAccess } from './access/readAccess';
import type { ReadContext } from './context';
import { getEntityRaci } from './entities/getEntityRaci';
import { listGaps } from './gaps/listGaps';
import { listEntityChanges, listPartyChanges } from './history/listChanges';
import { getMatrix } from './matrix/getMatrix';
import { listDuties } from './parties/listDuties';
import { listParties } from './parties/listParties';

/** Items of a page when the asker names no number. */
const DEFAULT_PAGE = 50;

/** The one implementation of {@link RaciReads}. */
export function createRaciReads(context: ReadContext): RaciReads {
  const withAccess = async <T>(
    { credentials }: Asker,
    answer: (access: Access) => Promise<T>,
  ): Promise<T> => answer(await readAccess({ ...context, credentials }));

  const paged = <Q extends { limit?: number }>(query: Q) => ({
    ...query,
    limit: query.limit ?? DEFAULT_PAGE,
  });

  return {
    listActivities: async asker =>
      withAccess(asker, async () => ({
        items: [...context.resolver.rules.activities],
        pageInfo: {},
      })),
    getEntityRaci: async (entityRef, asker) =>
      getEntityRaci(context, entityRef, asker),
    listEntityChanges: async (entityRef, query, asker) =>
      withAccess(asker, async access =>
        listEntityChanges(context, { entityRef, query: paged(query), access }),
      ),
    getMatrix: async (query, asker) =>
      withAccess(asker, async access =>
        getMatrix(context, { query: paged(query), access }),
      ),
    listGaps: async (query, asker) =>
      withAccess(asker, async access =>
        listGaps(context, { query: paged(query), access }),
      ),
    listParties: async (query, asker) =>
      withAccess(asker, async access =>
        listParties(context, { query: paged(query), access }),
      ),
    listDuties: async (partyRef, query, asker) =>
      withAccess(asker, async access =>
        listDuties(context, { partyRef, query: paged(query), access }),
      ),
    listPartyChanges: async (partyRef, query, asker) =>
      withAccess(asker, async access =>
        listPartyChanges(context, { partyRef, query: paged(query), access }),
      ),
  };
}
