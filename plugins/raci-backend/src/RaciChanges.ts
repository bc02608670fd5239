import type { RaciDeclaration } from '@waymark/plugin-mlops-common';
import type {
  ChangeProposal,
  EntityRaciDetail,
  Handover,
  HandoverPreview,
  HandoverRequest,
  HandoversQuery,
  Page,
  RaciPreview,
  UnsavedEntity,
} from '@waymark/plugin-raci-common';
import type { Asker } from './Asker';

/**
 * Everything that changes something, and hand-overs. Who may do what is
 * decided here, whatever the permission policy says on top; every change is
 * audited.
 *
 * Errors: as `RaciReads`; `ConflictError` for a hand-over that was answered
 * meanwhile, or a duty that is already on its way.
 */
export interface RaciChanges {
  preview(
    entityRef: string,
    raci: RaciDeclaration[],
    asker: Asker,
    /** Resolved in place of what the catalog has. */
    entity?: UnsavedEntity,
  ): Promise<RaciPreview>;
  propose(
    entityRef: string,
    request: { raci: RaciDeclaration[]; reason?: string },
    asker: Asker,
  ): Promise<ChangeProposal>;
  previewHandover(
    request: HandoverRequest,
    asker: Asker,
  ): Promise<HandoverPreview>;
  createHandover(request: HandoverRequest, asker: Asker): Promise<Handover>;
  listHandovers(query: HandoversQuery, asker: Asker): Promise<Page<Handover>>;
  getHandover(id: string, asker: Asker): Promise<Handover>;
  acceptHandover(id: string, asker: Asker): Promise<Handover>;
  declineHandover(
    id: string,
    answer: { reason?: string },
    asker: Asker,
  ): Promise<Handover>;
  withdrawHandover(id: string, asker: Asker): Promise<Handover>;
  retryHandover(id: string, asker: Asker): Promise<Handover>;
  /** The part of {@link EntityRaciDetail} that says what the asker may do. */
  describeEntity(
    entityRef: string,
    asker: Asker,
  ): Promise<Pick<EntityRaciDetail, 'may' | 'handovers'>>;
}
