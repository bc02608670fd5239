import {
  type Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { SourcePlace } from './source/locateSource';

/** A library of the organisation. */
export interface InternalLibrary {
  entityRef: string;
  /** As its package is called. */
  packageName: string;
  /** PEP 440: the versions that are supported, where it says so. */
  supported?: string;
}

/** A template of the catalog. */
export interface KnownTemplate {
  entityRef: string;
  /** Where its source is. */
  address?: string;
  supported?: string;
}

/** What the catalog has beside an entity. */
export interface Surroundings {
  /** By normalised package name. */
  libraries: ReadonlyMap<string, InternalLibrary>;
  templates: readonly KnownTemplate[];
  /**
   * Who else is declared from the place: systems or, without one, owners;
   * undefined where the catalog could not be asked for it.
   */
  belongings(place: SourcePlace): ReadonlySet<string> | undefined;
}

/** What an entity belongs to: its system or, without one, its owner. */
export function belongingOf(entity: Entity): string {
  const relations = entity.relations ?? [];
  const system = relations.find(
    ({ type, targetRef }) =>
      type === RELATION_PART_OF && targetRef.startsWith('system:'),
  );
  const owner = relations.find(({ type }) => type === RELATION_OWNED_BY);
  return (
    system?.targetRef ??
    owner?.targetRef ??
    `nobody of ${stringifyEntityRef(entity)}`
  );
}
