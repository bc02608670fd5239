import type { RaciRole } from '../../roles';

/** Where a cell is declared. @public */
export interface RaciOrigin {
  level: 'entity' | 'system' | 'domain' | 'default';
  /**
   * The entity that declares it; absent for the organisation's default, and
   * where the asker may not see it.
   */
  ref?: string;
  /** For a default that is an expression: which, for example `$owner`. */
  expression?: string;
}

/**
 * What is known of a party:
 * - `present`: in the catalog; a group has at least one member;
 * - `empty`: a group without anybody in it or in its child groups;
 * - `left`: a person who was in the catalog, or carries the day they left;
 * - `missing`: the catalog never had it.
 * @public
 */
export type PartyState = 'present' | 'empty' | 'left' | 'missing';

/** One party in one role. @public */
export interface RaciCell {
  /** Full, lower case ref of a user or group; empty when masked. */
  ref: string;
  /** False for `left` and `missing`. */
  exists: boolean;
  state: PartyState;
  /** Display name of the party, where the catalog has one. */
  title?: string;
  origin: RaciOrigin;
  /** When the cell was first noticed, ISO 8601; absent in previews. */
  since?: string;
  /** True when the asker may not see the party. */
  masked?: boolean;
}

/** Codes of gaps. @public */
export const RACI_GAP_CODES = [
  'no-accountable',
  'several-accountable',
  'no-responsible',
  'party-missing',
  'party-left',
  'empty-group',
  'unknown-activity',
  'malformed-declaration',
] as const;

/** @public */
export type RaciGapCode = (typeof RACI_GAP_CODES)[number];

/** @public */
export type RaciGapSeverity = 'error' | 'warning' | 'info';

/** A hole in who acts, and how to mend it. @public */
export interface RaciGap {
  code: RaciGapCode;
  severity: RaciGapSeverity;
  /** Absent for what concerns the declaration as a whole. */
  activity?: string;
  role?: RaciRole;
  /** The party it is about, where it is about one. */
  ref?: string;
  /** What is wrong, in words. */
  message: string;
  /** What to do about it, in words. */
  mend: string;
  /** Where the mistake stands, when not on the entity itself. */
  origin?: RaciOrigin;
  /** When it was first noticed, ISO 8601; absent in previews. */
  since?: string;
}

/** One activity of one entity, resolved. @public */
export interface ResolvedActivity {
  activity: string;
  title: string;
  accountable: RaciCell[];
  responsible: RaciCell[];
  consulted: RaciCell[];
  informed: RaciCell[];
  /**
   * Roles for which "nobody" is stated, with where it is stated: an empty
   * list of cells that is no oversight.
   */
  nobody?: { role: RaciRole; origin: RaciOrigin }[];
  gaps: RaciGap[];
}
