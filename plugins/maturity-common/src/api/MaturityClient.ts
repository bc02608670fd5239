import { parseEntityRef } from '@backstage/catalog-model';
import {
  ApiRequests,
  entityPath,
  toSearchParams,
  type ApiClientOptions,
} from '@waymark/plugin-api-requests-common';
import type { FactDefinition } from '../facts';
import type { MaturityApi, RequestOptions } from './MaturityApi';
import type {
  Campaign,
  CampaignDetail,
  CampaignEntitiesQuery,
  CampaignEntity,
  CampaignRequest,
  CampaignsPage,
  CampaignsQuery,
  EntitiesPage,
  EntitiesQuery,
  FailingCheck,
  FailingQuery,
  GateAnswer,
  GateRequest,
  HistoryQuery,
  MaturityChange,
  Page,
  PredictRequest,
  Prediction,
  Preview,
  PreviewRequest,
  RollupPage,
  RollupQuery,
  RubricDetail,
  RubricsPage,
  ScorecardDetail,
  Trend,
  TrendQuery,
  Waiver,
  WaiverRequest,
  WaiversPage,
  WaiversQuery,
} from './types';

/**
 * What the client needs of its surroundings: Backstage's `discoveryApi` and
 * `fetchApi` in a browser, the discovery service in a backend.
 * @public
 */
export type MaturityClientOptions = ApiClientOptions;

/** A preview judges thousands of entities before it can answer. */
const PREVIEW_TIMEOUT_MS = 120_000;

/**
 * The one HTTP client of the maturity backend.
 *
 * Errors: `ResponseError` for every answer that is not a success; an
 * `AbortError` or `TimeoutError` when the call was given up; an `Error` for
 * a text that is no entity ref.
 * @public
 */
export class MaturityClient implements MaturityApi {
  readonly #requests: ApiRequests;
  readonly #patient: ApiRequests;

  constructor(options: MaturityClientOptions) {
    const pluginId = 'maturity';
    this.#requests = new ApiRequests({ ...options, pluginId });
    this.#patient = new ApiRequests({
      ...options,
      timeoutMs: options.timeoutMs ?? PREVIEW_TIMEOUT_MS,
      pluginId,
    });
  }

  async getScorecard(
    entityRef: string,
    request?: RequestOptions,
  ): Promise<ScorecardDetail> {
    return this.#requests.json(pathOf(entityRef), { request });
  }

  async refresh(
    entityRef: string,
    request?: RequestOptions,
  ): Promise<ScorecardDetail> {
    // Every source is asked, so that it may take as long as the slowest.
    return this.#patient.json(`${pathOf(entityRef)}/refresh`, {
      method: 'POST',
      body: {},
      request,
    });
  }

  async listEntities(
    query?: EntitiesQuery,
    request?: RequestOptions,
  ): Promise<EntitiesPage> {
    return this.#list('/entities', query, request);
  }

  async listFailing(
    query?: FailingQuery,
    request?: RequestOptions,
  ): Promise<Page<FailingCheck>> {
    return this.#list('/failing', query, request);
  }

  async getRollup(
    query?: RollupQuery,
    request?: RequestOptions,
  ): Promise<RollupPage> {
    return this.#list('/rollup', query, request);
  }

  async listHistory(
    query?: HistoryQuery,
    request?: RequestOptions,
  ): Promise<Page<MaturityChange>> {
    return this.#list('/history', query, request);
  }

  async getTrend(query?: TrendQuery, request?: RequestOptions): Promise<Trend> {
    return this.#list('/trend', query, request);
  }

  async listRubrics(request?: RequestOptions): Promise<RubricsPage> {
    return this.#requests.json('/rubrics', { request });
  }

  async getRubric(id: string, request?: RequestOptions): Promise<RubricDetail> {
    return this.#requests.json(below('/rubrics', id), { request });
  }

  async listFacts(request?: RequestOptions): Promise<Page<FactDefinition>> {
    return this.#requests.json('/facts', { request });
  }

  async preview(
    preview: PreviewRequest,
    request?: RequestOptions,
  ): Promise<Preview> {
    return this.#patient.json('/preview', {
      method: 'POST',
      body: preview,
      request,
    });
  }

  async predict(
    prediction: PredictRequest,
    request?: RequestOptions,
  ): Promise<Prediction> {
    return this.#post('/predict', prediction, request);
  }

  async gate(
    question: GateRequest,
    request?: RequestOptions,
  ): Promise<GateAnswer> {
    return this.#post('/gate', question, request);
  }

  async listWaivers(
    query?: WaiversQuery,
    request?: RequestOptions,
  ): Promise<WaiversPage> {
    return this.#list('/waivers', query, request);
  }

  async getWaiver(id: string, request?: RequestOptions): Promise<Waiver> {
    return this.#requests.json(below('/waivers', id), { request });
  }

  async requestWaiver(
    waiver: WaiverRequest,
    request?: RequestOptions,
  ): Promise<Waiver> {
    return this.#post('/waivers', waiver, request);
  }

  async approveWaiver(
    id: string,
    answer: { words?: string } = {},
    request?: RequestOptions,
  ): Promise<Waiver> {
    return this.#post(`${below('/waivers', id)}/approve`, answer, request);
  }

  async declineWaiver(
    id: string,
    answer: { words?: string } = {},
    request?: RequestOptions,
  ): Promise<Waiver> {
    return this.#post(`${below('/waivers', id)}/decline`, answer, request);
  }

  async withdrawWaiver(id: string, request?: RequestOptions): Promise<Waiver> {
    return this.#post(`${below('/waivers', id)}/withdraw`, {}, request);
  }

  async revokeWaiver(
    id: string,
    answer: { words?: string } = {},
    request?: RequestOptions,
  ): Promise<Waiver> {
    return this.#post(`${below('/waivers', id)}/revoke`, answer, request);
  }

  async listCampaigns(
    query?: CampaignsQuery,
    request?: RequestOptions,
  ): Promise<CampaignsPage> {
    return this.#list('/campaigns', query, request);
  }

  async getCampaign(
    id: string,
    request?: RequestOptions,
  ): Promise<CampaignDetail> {
    return this.#requests.json(below('/campaigns', id), { request });
  }

  async listCampaignEntities(
    id: string,
    query?: CampaignEntitiesQuery,
    request?: RequestOptions,
  ): Promise<Page<CampaignEntity>> {
    return this.#list(`${below('/campaigns', id)}/entities`, query, request);
  }

  async createCampaign(
    campaign: CampaignRequest,
    request?: RequestOptions,
  ): Promise<Campaign> {
    return this.#post('/campaigns', campaign, request);
  }

  async changeCampaign(
    id: string,
    campaign: CampaignRequest,
    request?: RequestOptions,
  ): Promise<Campaign> {
    return this.#requests.json(below('/campaigns', id), {
      method: 'PUT',
      body: campaign,
      request,
    });
  }

  async archiveCampaign(
    id: string,
    request?: RequestOptions,
  ): Promise<Campaign> {
    return this.#post(`${below('/campaigns', id)}/archive`, {}, request);
  }

  async reopenCampaign(
    id: string,
    request?: RequestOptions,
  ): Promise<Campaign> {
    return this.#post(`${below('/campaigns', id)}/reopen`, {}, request);
  }

  async #list<T>(
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
    return this.#requests.json(path, { method: 'POST', body, request });
  }
}

function pathOf(entityRef: string): string {
  return entityPath(parseEntityRef(entityRef));
}

function below(path: string, id: string): string {
  return `${path}/${encodeURIComponent(id)}`;
}
