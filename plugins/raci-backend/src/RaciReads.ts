import type {
  ChangesQuery,
  DutiesQuery,
  Duty,
  EntityRaciDetail,
  GapsPage,
  GapsQuery,
  MatrixPage,
  MatrixQuery,
  Page,
  PartiesQuery,
  PartyDuties,
  RaciActivity,
  RaciChange,
} from '@waymark/plugin-raci-common';
import type { Asker } from './Asker';

/**
 * Everything that can be read, for the HTTP API and the actions alike. The
 * asker's permissions are checked here, so that no way in can forget them.
 * Refs are full and lower case.
 *
 * Errors: `NotAllowedError` where the asker may not read; `NotFoundError` for
 * what does not exist or the asker may not see, in the same words;
 * `InputError` for an unknown activity or code, or a cursor of another list.
 */
export interface RaciReads {
  listActivities(asker: Asker): Promise<Page<RaciActivity>>;
  getEntityRaci(entityRef: string, asker: Asker): Promise<EntityRaciDetail>;
  listEntityChanges(
    entityRef: string,
    query: ChangesQuery,
    asker: Asker,
  ): Promise<Page<RaciChange>>;
  getMatrix(query: MatrixQuery, asker: Asker): Promise<MatrixPage>;
  listGaps(query: GapsQuery, asker: Asker): Promise<GapsPage>;
  listParties(query: PartiesQuery, asker: Asker): Promise<Page<PartyDuties>>;
  listDuties(
    partyRef: string,
    query: DutiesQuery,
    asker: Asker,
  ): Promise<Page<Duty>>;
  listPartyChanges(
    partyRef: string,
    query: ChangesQuery,
    asker: Asker,
  ): Promise<Page<RaciChange>>;
}
