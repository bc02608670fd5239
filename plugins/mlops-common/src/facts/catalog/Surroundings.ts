import type { Entity } from '@backstage/catalog-model';
import type { People } from '../people';

/** An entity, whole, and what was read about its surroundings. @public */
export interface Surroundings {
  entity: Entity;
  /** Related entities; undefined for those that the catalog does not have. */
  related(ref: string): Entity | undefined;
  /** Who stands behind a user or group. */
  people(ref: string | undefined): People;
}
