import type { Page } from '@waymark/plugin-api-requests-common';
import type { RaciRole } from '../../roles';
import type { RaciGap, RaciOrigin, ResolvedActivity } from './cells';

export type { Page };

/** Who acts for one entity. @public */
export interface EntityRaci {
  entityRef: string;
  title?: string;
  type?: string;
  lifecycle?: string;
  owner?: string;
  system?: string;
  domain?: string;
  /** The activity the entity is in now, by its lifecycle. */
  stage?: string;
  /** True when the entity has a `spec.raci` of its own. */
  declared: boolean;
  activities: ResolvedActivity[];
  /** Gaps of the declaration as a whole: unknown activities, wrong shapes. */
  gaps: RaciGap[];
  /** All gaps, those of the activities too. */
  gapCount: number;
}

/** {@link EntityRaci} of one entity, with what the asker may do. @public */
export interface EntityRaciDetail extends EntityRaci {
  may: {
    /** Propose another declaration. */
    propose: boolean;
    /** Cells that the asker may offer to somebody. */
    handOver: { activity: string; role: HandoverRole; ref: string }[];
  };
  /** Hand-overs under way that concern this entity. */
  handovers: {
    id: string;
    state: string;
    from: string;
    to: string;
    activity: string;
    role: HandoverRole;
  }[];
}

/** The roles that are duties and can change hands. @public */
export type HandoverRole = 'responsible' | 'accountable';

/** One difference in the history of an entity or a party. @public */
export interface RaciChange {
  id: string;
  entityRef: string;
  title?: string;
  /** When it was noticed, ISO 8601. */
  at: string;
  activity: string;
  role: RaciRole;
  /** The party; empty when masked. */
  ref: string;
  change: 'added' | 'removed';
  origin: RaciOrigin;
  /** Who did it, where a hand-over tells. */
  by?: string;
  handoverId?: string;
}

/** One duty of a party. @public */
export interface Duty {
  entityRef: string;
  title?: string;
  lifecycle?: string;
  activity: string;
  role: RaciRole;
  origin: RaciOrigin;
  /** ISO 8601. */
  since: string;
  /** The group through which a person has it. */
  through?: string;
  /** True when the entity is in this activity now. */
  current: boolean;
}

/**
 * A party and how much it carries, on the entities that the asker may see.
 * @public
 */
export interface PartyDuties {
  ref: string;
  title?: string;
  state: 'present' | 'empty' | 'left' | 'missing';
  /** Number of (entity, activity) pairs held directly, per role. */
  duties: Record<RaciRole, number>;
  entities: number;
  /**
   * True when there may be more: to who may read only some entities, not all
   * of a party's many entities were checked.
   */
  atLeast?: true;
}

/** One gap in the list of all. @public */
export interface GapItem extends RaciGap {
  entityRef: string;
  title?: string;
  owner?: string;
  since: string;
}
