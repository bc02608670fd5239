import { DEFAULT_LIMIT } from '@waymark/plugin-openapi-operations-node';
import { type Access, type AccessServices, readAccess } from './access';
import { getAdoption } from './adoption';
import type { Asker } from './Asker';
import type { GoldenPathsReads } from './GoldenPathsReads';
import {
  getProject,
  listProjects,
  type ProjectDetailOptions,
  type ProjectReadOptions,
} from './projects';
import { getReceipt, listReceipts, type ReceiptReadOptions } from './receipts';
import { listTemplates, type TemplateReadOptions } from './templates';

/** What reads are made of. */
export type ReadsOptions = AccessServices &
  ProjectReadOptions &
  ProjectDetailOptions &
  ReceiptReadOptions &
  TemplateReadOptions;

/** The one implementation of {@link GoldenPathsReads}. */
export function createReads(options: ReadsOptions): GoldenPathsReads {
  const withAccess = async <T>(
    asker: Asker,
    answer: (access: Access) => Promise<T>,
  ): Promise<T> => answer(await readAccess(options, asker));

  const paged = <Q extends { limit?: number }>(query: Q) => ({
    ...query,
    limit: query.limit ?? DEFAULT_LIMIT,
  });

  return {
    listTemplates: async (query, asker) =>
      withAccess(asker, async access =>
        listTemplates(options, { query: paged(query), access }),
      ),
    getAdoption: async (query, asker) =>
      withAccess(asker, async access =>
        getAdoption(options, { query, access }),
      ),
    listProjects: async (query, asker) =>
      withAccess(asker, async access =>
        listProjects(options, { query: paged(query), access }),
      ),
    getProject: async (entityRef, asker) =>
      withAccess(asker, async access =>
        getProject(options, { entityRef, access }),
      ),
    listReceipts: async (query, asker) =>
      withAccess(asker, async access =>
        listReceipts(options, { query: paged(query), access }),
      ),
    getReceipt: async (taskId, asker) =>
      withAccess(asker, async access =>
        getReceipt(options, { taskId, access }),
      ),
  };
}
