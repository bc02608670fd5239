import type { RaciRole } from '../../roles';
import type { RaciGapCode, RaciGapSeverity } from './cells';
import type { EntityRaci, GapItem, Page } from './entities';

/** Which entities; every part narrows. Lists mean "one of". @public */
export interface SubjectFilter {
  /** Words of the name or title. */
  q?: string;
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  owner?: string[];
  system?: string[];
  domain?: string[];
}

/** @public */
export interface MatrixQuery extends SubjectFilter {
  /** Only entities where this party has a cell (with `role`, `activity`: in that). */
  party?: string;
  /** Include what a person has through their groups. */
  throughGroups?: boolean;
  role?: RaciRole[];
  activity?: string[];
  /** Only entities with a gap of these codes; `any` for all with gaps. */
  gap?: (RaciGapCode | 'any')[];
  /** Orders by the group first; within a group by title. */
  groupBy?: 'system' | 'domain' | 'owner';
  cursor?: string;
  /** 1 to 200; 50 without. */
  limit?: number;
}

/** How many entities have each value, for the filters of the page. @public */
export type MatrixFacets = Record<
  'kind' | 'lifecycle' | 'owner' | 'system' | 'domain' | 'gap',
  { value: string; count: number }[]
>;

/** @public */
export interface MatrixPage extends Page<EntityRaci> {
  /** With the first page, for those who may read every entity. */
  facets?: MatrixFacets;
}

/** @public */
export interface GapsQuery extends SubjectFilter {
  code?: RaciGapCode[];
  severity?: RaciGapSeverity[];
  activity?: string[];
  /** The party a gap is about. */
  party?: string;
  cursor?: string;
  limit?: number;
}

/** @public */
export interface GapsPage extends Page<GapItem> {
  /** With the first page, for those who may read every entity. */
  totals?: {
    byCode: { code: RaciGapCode; count: number }[];
    bySeverity: { severity: RaciGapSeverity; count: number }[];
    byOwner: { owner?: string; count: number }[];
    entities: number;
  };
}

/** @public */
export interface DutiesQuery {
  role?: RaciRole[];
  activity?: string[];
  /** Include what a person has through their groups; true without. */
  throughGroups?: boolean;
  cursor?: string;
  limit?: number;
}

/** @public */
export interface PartiesQuery {
  q?: string;
  kind?: ('user' | 'group')[];
  state?: ('present' | 'empty' | 'left' | 'missing')[];
  /** `duties` (most first; default) or `name`. */
  sort?: 'duties' | 'name';
  cursor?: string;
  limit?: number;
}

/** @public */
export interface ChangesQuery {
  /** Only what was noticed after this moment, ISO 8601. */
  since?: string;
  cursor?: string;
  limit?: number;
}
