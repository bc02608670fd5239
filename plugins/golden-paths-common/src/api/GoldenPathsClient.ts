import { parseEntityRef } from '@backstage/catalog-model';
import {
  ApiRequests,
  entityPath,
  toSearchParams,
  type ApiClientOptions,
} from '@waymark/plugin-api-requests-common';
import type { GoldenPathsApi, RequestOptions } from './GoldenPathsApi';
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

/**
 * Milliseconds after which a call is given up that runs a template or reads a
 * repository.
 */
const LONG_TIMEOUT_MS = 120_000;

/**
 * What the client needs of its surroundings: Backstage's `discoveryApi` and
 * `fetchApi` in a browser, the discovery service in a backend. `timeoutMs`
 * holds for every call; without it reads are given up after 30 seconds, and
 * what runs a template or reads a repository after two minutes.
 * @public
 */
export type GoldenPathsClientOptions = ApiClientOptions;

/**
 * The one HTTP client of the golden-paths backend.
 *
 * Errors: `ResponseError` for every answer that is not a success; an
 * `AbortError` or `TimeoutError` when the call was given up; an `Error` for
 * a text that is no entity ref.
 * @public
 */
export class GoldenPathsClient implements GoldenPathsApi {
  readonly #requests: ApiRequests;
  readonly #longRequests: ApiRequests;

  constructor(options: GoldenPathsClientOptions) {
    const of = { ...options, pluginId: 'golden-paths' };
    const { timeoutMs = LONG_TIMEOUT_MS } = options;
    this.#requests = new ApiRequests(of);
    this.#longRequests = new ApiRequests({ ...of, timeoutMs });
  }

  async listTemplates(
    query?: PageQuery & { q?: string },
    request?: RequestOptions,
  ): Promise<Page<TemplateSummary>> {
    return this.#read('/templates', query, request);
  }

  async plan(
    templateRef: string,
    { values }: PlanRequest,
    request?: RequestOptions,
  ): Promise<Plan> {
    const ref = parseEntityRef(templateRef, { defaultKind: 'template' });
    const names = [ref.namespace, ref.name].map(encodeURIComponent).join('/');
    return this.#post(`/templates/${names}/plan`, { values }, request);
  }

  async getAdoption(
    query?: { template?: string; days?: number },
    request?: RequestOptions,
  ): Promise<Adoption> {
    return this.#read('/adoption', query, request);
  }

  async listProjects(
    query?: ProjectsQuery,
    request?: RequestOptions,
  ): Promise<Page<Project>> {
    return this.#read('/projects', query, request);
  }

  async getProject(
    entityRef: string,
    request?: RequestOptions,
  ): Promise<ProjectDetail> {
    return this.#requests.json(projectPath(entityRef), { request });
  }

  async checkProject(
    entityRef: string,
    request?: RequestOptions,
  ): Promise<ProjectDetail> {
    return this.#post(`${projectPath(entityRef)}/check`, {}, request);
  }

  async previewUpdate(
    entityRef: string,
    update: UpdateRequest,
    request?: RequestOptions,
  ): Promise<UpdatePreview> {
    return this.#post(
      `${projectPath(entityRef)}/update-preview`,
      update,
      request,
    );
  }

  async proposeUpdate(
    entityRef: string,
    update: UpdateProposal,
    request?: RequestOptions,
  ): Promise<ProposedUpdate> {
    return this.#post(`${projectPath(entityRef)}/update`, update, request);
  }

  async listReceipts(
    query?: ReceiptsQuery,
    request?: RequestOptions,
  ): Promise<Page<Receipt>> {
    return this.#read('/receipts', query, request);
  }

  async getReceipt(taskId: string, request?: RequestOptions): Promise<Receipt> {
    return this.#requests.json(receiptPath(taskId), { request });
  }

  async listReceiptItems(
    taskId: string,
    request?: RequestOptions,
  ): Promise<Page<ReceiptItem>> {
    return this.#requests.json(`${receiptPath(taskId)}/items`, { request });
  }

  async startReceipt(
    taskId: string,
    start: ReceiptStart,
    request?: RequestOptions,
  ): Promise<void> {
    await this.#put(receiptPath(taskId), start, request);
  }

  async putReceiptItem(
    taskId: string,
    key: string,
    item: ReceiptItemChange,
    request?: RequestOptions,
  ): Promise<void> {
    const path = `${receiptPath(taskId)}/items/${encodeURIComponent(key)}`;
    await this.#put(path, item, request);
  }

  async putRendered(
    taskId: string,
    rendered: RenderedFiles,
    request?: RequestOptions,
  ): Promise<void> {
    await this.#put(`${receiptPath(taskId)}/rendered`, rendered, request);
  }

  async listDrafts(
    query?: PageQuery,
    request?: RequestOptions,
  ): Promise<Page<Draft>> {
    return this.#read('/drafts', query, request);
  }

  async getDraft(id: string, request?: RequestOptions): Promise<Draft> {
    return this.#requests.json(draftPath(id), { request });
  }

  async saveDraft(
    id: string,
    draft: DraftRequest,
    request?: RequestOptions,
  ): Promise<Draft> {
    const response = await this.#put(draftPath(id), draft, request);
    return response.json() as Promise<Draft>;
  }

  async deleteDraft(id: string, request?: RequestOptions): Promise<void> {
    await this.#requests.send(draftPath(id), { method: 'DELETE', request });
  }

  async #read<T>(
    path: string,
    query: object | undefined,
    request: RequestOptions | undefined,
  ): Promise<T> {
    const parameters = toSearchParams({ ...query });
    return this.#requests.json(path, { parameters, request });
  }

  async #post<T>(
    path: string,
    body: object,
    request: RequestOptions | undefined,
  ): Promise<T> {
    return this.#longRequests.json(path, { method: 'POST', body, request });
  }

  async #put(
    path: string,
    body: object,
    request: RequestOptions | undefined,
  ): Promise<Response> {
    return this.#requests.send(path, { method: 'PUT', body, request });
  }
}

function projectPath(entityRef: string): string {
  return entityPath(parseEntityRef(entityRef)).replace(
    /^\/entities/,
    '/projects',
  );
}

function receiptPath(taskId: string): string {
  return `/receipts/${encodeURIComponent(taskId)}`;
}

function draftPath(id: string): string {
  return `/drafts/${encodeURIComponent(id)}`;
}
