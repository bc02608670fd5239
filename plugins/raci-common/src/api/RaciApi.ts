import type { RequestOptions } from '@waymark/plugin-api-requests-common';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import type { RaciActivity } from '../activities';
import type {
  ChangeProposal,
  ChangesQuery,
  DutiesQuery,
  Duty,
  EntityRaciDetail,
  GapsPage,
  GapsQuery,
  Handover,
  HandoverPreview,
  HandoverRequest,
  HandoversQuery,
  MatrixPage,
  MatrixQuery,
  Page,
  PartiesQuery,
  PartyDuties,
  RaciChange,
  RaciPreview,
  UnsavedEntity,
} from './types';

export type { RequestOptions };

/**
 * The RACI API, for browsers, other backends and tests. Entity refs may be
 * short (`model:churn`) or full.
 *
 * Errors: a `ResponseError` of `@backstage/errors` for every answer that is
 * not a success.
 * @public
 */
export interface RaciApi {
  /** `GET /activities`: the configured lifecycle, in order. */
  listActivities(options?: RequestOptions): Promise<Page<RaciActivity>>;
  /** `GET /entities/:kind/:namespace/:name`; any entity of the catalog. */
  getEntityRaci(
    entityRef: string,
    options?: RequestOptions,
  ): Promise<EntityRaciDetail>;
  /** `GET /entities/…/history`, newest first. */
  listEntityChanges(
    entityRef: string,
    query?: ChangesQuery,
    options?: RequestOptions,
  ): Promise<Page<RaciChange>>;
  /**
   * `POST /entities/…/preview`: the declaration as it would resolve. With
   * `entity`, as that of an entity which is not in the catalog yet.
   */
  preview(
    entityRef: string,
    raci: RaciDeclaration[],
    options?: RequestOptions & { entity?: UnsavedEntity },
  ): Promise<RaciPreview>;
  /** `POST /entities/…/proposal`: proposes it where it is declared. */
  propose(
    entityRef: string,
    request: { raci: RaciDeclaration[]; reason?: string },
    options?: RequestOptions,
  ): Promise<ChangeProposal>;
  /** `GET /matrix`. */
  getMatrix(query?: MatrixQuery, options?: RequestOptions): Promise<MatrixPage>;
  /** `GET /gaps`. */
  listGaps(query?: GapsQuery, options?: RequestOptions): Promise<GapsPage>;
  /** `GET /parties`. */
  listParties(
    query?: PartiesQuery,
    options?: RequestOptions,
  ): Promise<Page<PartyDuties>>;
  /** `GET /parties/:kind/:namespace/:name/duties`. */
  listDuties(
    partyRef: string,
    query?: DutiesQuery,
    options?: RequestOptions,
  ): Promise<Page<Duty>>;
  /** `GET /parties/…/changes`: duties that came and went, newest first. */
  listPartyChanges(
    partyRef: string,
    query?: ChangesQuery,
    options?: RequestOptions,
  ): Promise<Page<RaciChange>>;
  /** `GET /handovers`, newest first. */
  listHandovers(
    query?: HandoversQuery,
    options?: RequestOptions,
  ): Promise<Page<Handover>>;
  /** `GET /handovers/:id`. */
  getHandover(id: string, options?: RequestOptions): Promise<Handover>;
  /** `POST /handovers/preview`: the exact change, before anything is asked. */
  previewHandover(
    request: HandoverRequest,
    options?: RequestOptions,
  ): Promise<HandoverPreview>;
  /** `POST /handovers`. The same duties twice while one is under way: 409. */
  createHandover(
    request: HandoverRequest,
    options?: RequestOptions,
  ): Promise<Handover>;
  /** `POST /handovers/:id/accept`. */
  acceptHandover(id: string, options?: RequestOptions): Promise<Handover>;
  /** `POST /handovers/:id/decline`. */
  declineHandover(
    id: string,
    answer?: { reason?: string },
    options?: RequestOptions,
  ): Promise<Handover>;
  /** `POST /handovers/:id/withdraw`. */
  withdrawHandover(id: string, options?: RequestOptions): Promise<Handover>;
  /** `POST /handovers/:id/retry`: proposes again what could not be proposed. */
  retryHandover(id: string, options?: RequestOptions): Promise<Handover>;
}
