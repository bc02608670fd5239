import type {
  Adoption,
  Page,
  PageQuery,
  Project,
  ProjectDetail,
  ProjectsQuery,
  Receipt,
  ReceiptsQuery,
  TemplateSummary,
} from '@waymark/plugin-golden-paths-common';
import type { Asker } from './Asker';

/**
 * Everything that can be read, for routes and actions alike. Refs are full
 * and lower case. Each asks the policy about whoever asks.
 *
 * Errors: `NotAllowedError` without `golden-paths.read`; `NotFoundError` in
 * the same words for what does not exist and what the asker may not see.
 */
export interface GoldenPathsReads {
  listTemplates(
    query: PageQuery & { q?: string },
    asker: Asker,
  ): Promise<Page<TemplateSummary>>;
  getAdoption(
    query: { template?: string; days?: number },
    asker: Asker,
  ): Promise<Adoption>;
  listProjects(query: ProjectsQuery, asker: Asker): Promise<Page<Project>>;
  getProject(entityRef: string, asker: Asker): Promise<ProjectDetail>;
  listReceipts(query: ReceiptsQuery, asker: Asker): Promise<Page<Receipt>>;
  getReceipt(taskId: string, asker: Asker): Promise<Receipt>;
}
