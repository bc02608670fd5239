import type { PartyState, RaciGap, RaciOrigin } from '../api/types';
import type { RaciActivity } from '../activities';
import type { RaciRole } from '../roles';

/** What a declaration states for one role: parties, or `[]` for "nobody". */
export type StatedParties = readonly string[];

/** One mistake in a declaration. @public */
export interface DeclarationProblem {
  /** JSON pointer into the entity: `/spec/raci/2/responsible/0`. */
  pointer: string;
  /** The same in words: `spec.raci[2].responsible[0]`. */
  field: string;
  /** Starts with the field; what was found, what is expected. */
  message: string;
  activity?: string;
  role?: RaciRole;
}

/**
 * A `spec.raci` as it was understood: activity id, role, parties as full
 * lower-case refs. A role that is absent is not stated, so it inherits. What
 * could not be understood is left out and told in `problems`.
 * @public
 */
export interface Declaration {
  activities: Record<string, Partial<Record<RaciRole, string[]>>>;
  problems: DeclarationProblem[];
}

/** A declaration with the entity that makes it. @public */
export interface DeclarationSource {
  level: 'entity' | 'system' | 'domain';
  ref: string;
  declaration: Declaration;
}

/**
 * The organisation's default for an activity, or for all with `*`. Parties
 * are refs or expressions: `$owner`, `$system.owner`, `$domain.owner`,
 * `$product.businessOwner`, `$product.mlLead`, `$product.productEngineer`.
 * For `accountable` a list means: the first that names somebody.
 * @public
 */
export interface RaciDefault {
  activity: string;
  accountable?: string[];
  responsible?: string[];
  consulted?: string[];
  informed?: string[];
}

/** What resolution needs to know; all refs full and lower case. @public */
export interface ResolutionInput {
  entity: {
    entityRef: string;
    kind: string;
    owner?: string;
    /** Refs of the product brief, as far as they are named. */
    stakeholders?: {
      businessOwner?: string;
      mlLead?: string;
      productEngineer?: string;
    };
    systemOwner?: string;
    domainOwner?: string;
  };
  /** Nearest first: the entity, its system, its domain, parent domains. */
  sources: readonly DeclarationSource[];
  activities: readonly RaciActivity[];
  defaults: readonly RaciDefault[];
}

/** One role of one activity, resolved. @public */
export interface ResolvedRole {
  parties: string[];
  /** Where `parties`, or the statement that it is nobody, comes from; absent when nothing states it. */
  origin?: RaciOrigin;
  /** One origin per party, where a default's expressions differ. */
  origins?: Record<string, RaciOrigin>;
}

/** Every activity that is for the entity's kind, in configured order. @public */
export interface Resolution {
  activities: {
    activity: RaciActivity;
    roles: Record<RaciRole, ResolvedRole>;
  }[];
}

/** What is known of parties when gaps are looked for. @public */
export type PartyStates = (ref: string) => PartyState;

/** Gaps of one entity. @public */
export interface EntityGaps {
  /** By activity id. */
  byActivity: Record<string, RaciGap[]>;
  /** Of the declaration as a whole. */
  whole: RaciGap[];
}
