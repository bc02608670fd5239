import type { Asker } from '../Asker';
import type { MaturityReads } from '../MaturityReads';
import { type Access, readAccess } from './access/readAccess';
import { getTrend } from './changes/getTrend';
import { listHistory } from './changes/listHistory';
import type { ReadContext } from './context';
import { listEntities } from './entities/listEntities';
import { listFailing } from './failing/listFailing';
import { predict } from './preview/predict';
import { previewRubric } from './preview/previewRubric';
import { getRollup } from './rollup/getRollup';
import { describeRubric } from './rubrics/describeRubric';
import { getRubric } from './rubrics/getRubric';
import { createRefresh } from './scorecard/createRefresh';
import { getScorecard } from './scorecard/getScorecard';

/** Items of a page when the asker names no number. */
const DEFAULT_PAGE = 50;

/** Groups of a page of a roll-up; a heat map shows them together. */
const DEFAULT_GROUPS = 100;

/** What reads are made of. */
export type ReadOptions = Omit<ReadContext, 'clock'> &
  Partial<Pick<ReadContext, 'clock'>>;

/** The one implementation of {@link MaturityReads}. */
export function createMaturityReads(options: ReadOptions): MaturityReads {
  const context: ReadContext = { clock: Date.now, ...options };
  const { book } = context;
  const refresh = createRefresh(context);

  const withAccess = async <T>(
    asker: Asker,
    answer: (access: Access) => T | Promise<T>,
  ): Promise<T> => answer(await readAccess(context, asker));

  const paged = <Q extends { limit?: number }>(query: Q, size: number) => ({
    ...query,
    limit: query.limit ?? size,
  });

  return {
    getScorecard: async (entityRef, asker) =>
      getScorecard(context, entityRef, asker),
    refresh,
    listEntities: async (query, asker) =>
      withAccess(asker, access =>
        listEntities(context, { query: paged(query, DEFAULT_PAGE), access }),
      ),
    listFailing: async (query, asker) =>
      withAccess(asker, access =>
        listFailing(context, { query: paged(query, DEFAULT_PAGE), access }),
      ),
    getRollup: async (query, asker) =>
      withAccess(asker, access =>
        getRollup(context, { query: paged(query, DEFAULT_GROUPS), access }),
      ),
    listHistory: async (query, asker) =>
      withAccess(asker, access =>
        listHistory(context, { query: paged(query, DEFAULT_PAGE), access }),
      ),
    getTrend: async (query, asker) =>
      withAccess(asker, access => getTrend(context, { query, access })),
    listRubrics: async asker =>
      withAccess(asker, () => ({
        items: book.rubrics.map(loaded => describeRubric(loaded, book)),
        pageInfo: {},
        totalItems: book.rubrics.length,
        problems: [...book.problems],
      })),
    getRubric: async (id, asker) =>
      withAccess(asker, access => getRubric(context, { id, access })),
    listFacts: async asker =>
      withAccess(asker, () => ({
        items: [...book.facts],
        pageInfo: {},
        totalItems: book.facts.length,
      })),
    preview: async (request, asker) =>
      withAccess(asker, access =>
        previewRubric(context, { request, access, asker }),
      ),
    predict: async (request, asker) =>
      withAccess(asker, () => predict(context, { request, asker })),
  };
}
