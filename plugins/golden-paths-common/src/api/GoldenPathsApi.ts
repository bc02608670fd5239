import type { RequestOptions } from '@waymark/plugin-api-requests-common';
import type {
  Adoption,
  Draft,
  DraftRequest,
  Page,
  PageQuery,
  Plan,
  PlanRequest,
  Project,
  ProjectDetail,
  ProjectsQuery,
  ProposedUpdate,
  Receipt,
  ReceiptItem,
  ReceiptItemChange,
  ReceiptsQuery,
  ReceiptStart,
  RenderedFiles,
  TemplateSummary,
  UpdatePreview,
  UpdateProposal,
  UpdateRequest,
} from './types';

export type { RequestOptions };

/**
 * The golden-paths API, for browsers, the scaffolder's actions and tests.
 * Entity refs may be short or full. Everything is below `/v1`.
 *
 * Errors: a `ResponseError` of `@backstage/errors` for every answer that is
 * not a success.
 * @public
 */
export interface GoldenPathsApi {
  /** `GET /templates`. */
  listTemplates(
    query?: PageQuery & { q?: string },
    options?: RequestOptions,
  ): Promise<Page<TemplateSummary>>;
  /** `POST /templates/:namespace/:name/plan`: a dry run, put together. */
  plan(
    templateRef: string,
    request: PlanRequest,
    options?: RequestOptions,
  ): Promise<Plan>;
  /** `GET /adoption?template=&days=`. */
  getAdoption(
    query?: { template?: string; days?: number },
    options?: RequestOptions,
  ): Promise<Adoption>;
  /** `GET /projects`. */
  listProjects(
    query?: ProjectsQuery,
    options?: RequestOptions,
  ): Promise<Page<Project>>;
  /** `GET /projects/:kind/:namespace/:name`, of any entity of the project. */
  getProject(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProjectDetail>;
  /** `POST /projects/…/check`: reads the repository anew, then answers. */
  checkProject(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ProjectDetail>;
  /** `POST /projects/…/update-preview`. */
  previewUpdate(
    entityRef: string,
    request: UpdateRequest,
    options?: RequestOptions,
  ): Promise<UpdatePreview>;
  /** `POST /projects/…/update`. The same update again: the same proposal. */
  proposeUpdate(
    entityRef: string,
    request: UpdateProposal,
    options?: RequestOptions,
  ): Promise<ProposedUpdate>;
  /** `GET /receipts`, newest first: the asker's own; an administrator's: all. */
  listReceipts(
    query?: ReceiptsQuery,
    options?: RequestOptions,
  ): Promise<Page<Receipt>>;
  /** `GET /receipts/:taskId`. */
  getReceipt(taskId: string, options?: RequestOptions): Promise<Receipt>;
  /** `GET /receipts/:taskId/items`, with `undo`; the scaffolder only. */
  listReceiptItems(
    taskId: string,
    options?: RequestOptions,
  ): Promise<Page<ReceiptItem>>;
  /** `PUT /receipts/:taskId`; the scaffolder only. */
  startReceipt(
    taskId: string,
    request: ReceiptStart,
    options?: RequestOptions,
  ): Promise<void>;
  /** `PUT /receipts/:taskId/items/:key`; the scaffolder only. */
  putReceiptItem(
    taskId: string,
    key: string,
    request: ReceiptItemChange,
    options?: RequestOptions,
  ): Promise<void>;
  /** `PUT /receipts/:taskId/rendered`; the scaffolder only. */
  putRendered(
    taskId: string,
    request: RenderedFiles,
    options?: RequestOptions,
  ): Promise<void>;
  /** `GET /drafts`, the asker's own, last changed first. */
  listDrafts(query?: PageQuery, options?: RequestOptions): Promise<Page<Draft>>;
  /** `GET /drafts/:id`. */
  getDraft(id: string, options?: RequestOptions): Promise<Draft>;
  /** `PUT /drafts/:id`, with an id (UUID) of the asker's making. */
  saveDraft(
    id: string,
    request: DraftRequest,
    options?: RequestOptions,
  ): Promise<Draft>;
  /** `DELETE /drafts/:id`. */
  deleteDraft(id: string, options?: RequestOptions): Promise<void>;
}
