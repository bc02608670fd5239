import type { EntityRaci } from '@waymark/plugin-raci-common';

/**
 * What the RACI says of an entity:
 * - `known`: who acts for it;
 * - `absent`: the RACI plugin is not installed;
 * - `unknown`: it is, and does not know the entity;
 * - `failed`: it could not be asked.
 */
export type RaciAnswer =
  | { type: 'known'; raci: Pick<EntityRaci, 'stage' | 'activities'> }
  | { type: 'absent' }
  | { type: 'unknown' }
  | { type: 'failed'; message: string };

/** Who acts for an entity; full, lower case refs of users and groups. */
export interface Duties {
  accountable: readonly string[];
  responsible: readonly string[];
  /** Why nobody is Accountable, with how to mend it. */
  undecidable?: string;
}

/** An entity, and the activity that is asked about. */
export interface DutyQuestion {
  entityRef: string;
  owner?: string;
  /** Ids in the order in which they are tried; the entity's stage comes last. */
  activities?: readonly (string | undefined)[];
}
