import type {
  Campaign,
  CampaignDetail,
  CampaignEntitiesQuery,
  CampaignEntity,
  CampaignRequest,
  CampaignsPage,
  CampaignsQuery,
  GateAnswer,
  GateRequest,
  Page,
  Waiver,
  WaiverRequest,
  WaiversPage,
  WaiversQuery,
} from '@waymark/plugin-maturity-common';
import type { Asker } from './Asker';

/**
 * Waivers, campaigns and the gate: what people decide, and what is said on the
 * record. Permissions and who may do what are checked here, and each change
 * and each answer of the gate is audited.
 *
 * Errors: as of `MaturityReads`; `ConflictError` for what is no longer, or
 * already, so.
 */
export interface MaturityChanges {
  gate(request: GateRequest, asker: Asker): Promise<GateAnswer>;

  listWaivers(query: WaiversQuery, asker: Asker): Promise<WaiversPage>;
  getWaiver(id: string, asker: Asker): Promise<Waiver>;
  requestWaiver(request: WaiverRequest, asker: Asker): Promise<Waiver>;
  approveWaiver(
    id: string,
    words: string | undefined,
    asker: Asker,
  ): Promise<Waiver>;
  declineWaiver(
    id: string,
    words: string | undefined,
    asker: Asker,
  ): Promise<Waiver>;
  withdrawWaiver(id: string, asker: Asker): Promise<Waiver>;
  revokeWaiver(
    id: string,
    words: string | undefined,
    asker: Asker,
  ): Promise<Waiver>;
  /** Whether the asker may ask for waivers on this entity. */
  mayRequest(entityRef: string, asker: Asker): Promise<boolean>;

  listCampaigns(query: CampaignsQuery, asker: Asker): Promise<CampaignsPage>;
  getCampaign(id: string, asker: Asker): Promise<CampaignDetail>;
  listCampaignEntities(
    id: string,
    query: CampaignEntitiesQuery,
    asker: Asker,
  ): Promise<Page<CampaignEntity>>;
  createCampaign(request: CampaignRequest, asker: Asker): Promise<Campaign>;
  changeCampaign(
    id: string,
    request: CampaignRequest,
    asker: Asker,
  ): Promise<Campaign>;
  archiveCampaign(id: string, asker: Asker): Promise<Campaign>;
  reopenCampaign(id: string, asker: Asker): Promise<Campaign>;
}
