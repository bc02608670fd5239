import { parseEntityRef } from '@backstage/catalog-model';
import {
  ApiRequests,
  entityPath,
  toSearchParams,
  type ApiClientOptions,
} from '@waymark/plugin-api-requests-common';
import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import type { RaciActivity } from '../activities';
import type { RaciApi, RequestOptions } from './RaciApi';
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

/**
 * What the client needs of its surroundings: Backstage's `discoveryApi` and
 * `fetchApi` in a browser, the discovery service in a backend.
 * @public
 */
export type RaciClientOptions = ApiClientOptions;

/**
 * The one HTTP client of the RACI backend.
 *
 * Errors: `ResponseError` for every answer that is not a success; an
 * `AbortError` or `TimeoutError` when the call was given up; an `Error` for
 * a text that is no entity ref.
 * @public
 */
export class RaciClient implements RaciApi {
  readonly #requests: ApiRequests;

  constructor(options: RaciClientOptions) {
    this.#requests = new ApiRequests({ ...options, pluginId: 'raci' });
  }

  async listActivities(request?: RequestOptions): Promise<Page<RaciActivity>> {
    return this.#requests.json('/activities', { request });
  }

  async getEntityRaci(
    entityRef: string,
    request?: RequestOptions,
  ): Promise<EntityRaciDetail> {
    return this.#requests.json(pathOf(entityRef), { request });
  }

  async listEntityChanges(
    entityRef: string,
    query?: ChangesQuery,
    request?: RequestOptions,
  ): Promise<Page<RaciChange>> {
    return this.#list(`${pathOf(entityRef)}/history`, query, request);
  }

  async preview(
    entityRef: string,
    raci: RaciDeclaration[],
    options: RequestOptions & { entity?: UnsavedEntity } = {},
  ): Promise<RaciPreview> {
    const { entity, ...request } = options;
    return this.#post(
      `${pathOf(entityRef)}/preview`,
      { raci, ...(entity && { entity }) },
      request,
    );
  }

  async propose(
    entityRef: string,
    proposal: { raci: RaciDeclaration[]; reason?: string },
    request?: RequestOptions,
  ): Promise<ChangeProposal> {
    return this.#post(`${pathOf(entityRef)}/proposal`, proposal, request);
  }

  async getMatrix(
    query?: MatrixQuery,
    request?: RequestOptions,
  ): Promise<MatrixPage> {
    return this.#list('/matrix', query, request);
  }

  async listGaps(
    query?: GapsQuery,
    request?: RequestOptions,
  ): Promise<GapsPage> {
    return this.#list('/gaps', query, request);
  }

  async listParties(
    query?: PartiesQuery,
    request?: RequestOptions,
  ): Promise<Page<PartyDuties>> {
    return this.#list('/parties', query, request);
  }

  async listDuties(
    partyRef: string,
    query?: DutiesQuery,
    request?: RequestOptions,
  ): Promise<Page<Duty>> {
    return this.#list(`${pathOfParty(partyRef)}/duties`, query, request);
  }

  async listPartyChanges(
    partyRef: string,
    query?: ChangesQuery,
    request?: RequestOptions,
  ): Promise<Page<RaciChange>> {
    return this.#list(`${pathOfParty(partyRef)}/changes`, query, request);
  }

  async listHandovers(
    query?: HandoversQuery,
    request?: RequestOptions,
  ): Promise<Page<Handover>> {
    return this.#list('/handovers', query, request);
  }

  async getHandover(id: string, request?: RequestOptions): Promise<Handover> {
    return this.#requests.json(`/handovers/${encodeURIComponent(id)}`, {
      request,
    });
  }

  async previewHandover(
    handover: HandoverRequest,
    request?: RequestOptions,
  ): Promise<HandoverPreview> {
    return this.#post('/handovers/preview', handover, request);
  }

  async createHandover(
    handover: HandoverRequest,
    request?: RequestOptions,
  ): Promise<Handover> {
    return this.#post('/handovers', handover, request);
  }

  async acceptHandover(
    id: string,
    request?: RequestOptions,
  ): Promise<Handover> {
    return this.#step(id, 'accept', {}, request);
  }

  async declineHandover(
    id: string,
    answer: { reason?: string } = {},
    request?: RequestOptions,
  ): Promise<Handover> {
    return this.#step(id, 'decline', answer, request);
  }

  async withdrawHandover(
    id: string,
    request?: RequestOptions,
  ): Promise<Handover> {
    return this.#step(id, 'withdraw', {}, request);
  }

  async retryHandover(id: string, request?: RequestOptions): Promise<Handover> {
    return this.#step(id, 'retry', {}, request);
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

  async #step(
    id: string,
    step: 'accept' | 'decline' | 'withdraw' | 'retry',
    body: object,
    request: RequestOptions | undefined,
  ): Promise<Handover> {
    const path = `/handovers/${encodeURIComponent(id)}/${step}`;
    return this.#post(path, body, request);
  }
}

function pathOf(entityRef: string): string {
  return entityPath(parseEntityRef(entityRef));
}

function pathOfParty(partyRef: string): string {
  return pathOf(partyRef).replace(/^\/entities/, '/parties');
}
