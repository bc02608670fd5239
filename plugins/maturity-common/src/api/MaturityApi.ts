import type { RequestOptions } from '@waymark/plugin-api-requests-common';
import type { FactDefinition } from '../facts';
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

export type { RequestOptions };

/**
 * The maturity API, for browsers, other backends and tests. Entity refs may
 * be short (`model:churn`) or full.
 *
 * Errors: a `ResponseError` of `@backstage/errors` for every answer that is
 * not a success.
 * @public
 */
export interface MaturityApi {
  /** `GET /entities/:kind/:namespace/:name`. */
  getScorecard(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ScorecardDetail>;
  /** `POST /entities/…/refresh`: gathers its facts anew, then answers. */
  refresh(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<ScorecardDetail>;
  /** `GET /entities`: entities with their levels. */
  listEntities(
    query?: EntitiesQuery,
    options?: RequestOptions,
  ): Promise<EntitiesPage>;
  /** `GET /failing`: open checks, of all entities. */
  listFailing(
    query?: FailingQuery,
    options?: RequestOptions,
  ): Promise<Page<FailingCheck>>;
  /** `GET /rollup`. */
  getRollup(query?: RollupQuery, options?: RequestOptions): Promise<RollupPage>;
  /** `GET /history`, newest first. */
  listHistory(
    query?: HistoryQuery,
    options?: RequestOptions,
  ): Promise<Page<MaturityChange>>;
  /** `GET /trend`. */
  getTrend(query?: TrendQuery, options?: RequestOptions): Promise<Trend>;
  /** `GET /rubrics`. */
  listRubrics(options?: RequestOptions): Promise<RubricsPage>;
  /** `GET /rubrics/:id`. */
  getRubric(id: string, options?: RequestOptions): Promise<RubricDetail>;
  /** `GET /facts`: what rubrics can ask for. */
  listFacts(options?: RequestOptions): Promise<Page<FactDefinition>>;
  /** `POST /preview`. */
  preview(request: PreviewRequest, options?: RequestOptions): Promise<Preview>;
  /** `POST /predict`. */
  predict(
    request: PredictRequest,
    options?: RequestOptions,
  ): Promise<Prediction>;
  /** `POST /gate`. */
  gate(request: GateRequest, options?: RequestOptions): Promise<GateAnswer>;
  /** `GET /waivers`, newest first. */
  listWaivers(
    query?: WaiversQuery,
    options?: RequestOptions,
  ): Promise<WaiversPage>;
  /** `GET /waivers/:id`. */
  getWaiver(id: string, options?: RequestOptions): Promise<Waiver>;
  /** `POST /waivers`. One that is under way for the same check: 409. */
  requestWaiver(
    request: WaiverRequest,
    options?: RequestOptions,
  ): Promise<Waiver>;
  /** `POST /waivers/:id/approve`. */
  approveWaiver(
    id: string,
    answer?: { words?: string },
    options?: RequestOptions,
  ): Promise<Waiver>;
  /** `POST /waivers/:id/decline`. */
  declineWaiver(
    id: string,
    answer?: { words?: string },
    options?: RequestOptions,
  ): Promise<Waiver>;
  /** `POST /waivers/:id/withdraw`: the asker takes it back. */
  withdrawWaiver(id: string, options?: RequestOptions): Promise<Waiver>;
  /** `POST /waivers/:id/revoke`: the Accountable ends it early. */
  revokeWaiver(
    id: string,
    answer?: { words?: string },
    options?: RequestOptions,
  ): Promise<Waiver>;
  /** `GET /campaigns`. */
  listCampaigns(
    query?: CampaignsQuery,
    options?: RequestOptions,
  ): Promise<CampaignsPage>;
  /** `GET /campaigns/:id`. */
  getCampaign(id: string, options?: RequestOptions): Promise<CampaignDetail>;
  /** `GET /campaigns/:id/entities`. */
  listCampaignEntities(
    id: string,
    query?: CampaignEntitiesQuery,
    options?: RequestOptions,
  ): Promise<Page<CampaignEntity>>;
  /** `POST /campaigns`. */
  createCampaign(
    request: CampaignRequest,
    options?: RequestOptions,
  ): Promise<Campaign>;
  /** `PUT /campaigns/:id`. */
  changeCampaign(
    id: string,
    request: CampaignRequest,
    options?: RequestOptions,
  ): Promise<Campaign>;
  /** `POST /campaigns/:id/archive`. */
  archiveCampaign(id: string, options?: RequestOptions): Promise<Campaign>;
  /** `POST /campaigns/:id/reopen`. */
  reopenCampaign(id: string, options?: RequestOptions): Promise<Campaign>;
}
