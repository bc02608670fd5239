import type { Entity } from '@backstage/catalog-model';
import type { DatasetUsage } from '@waymark/plugin-mlops-common';

/** A relation of a dataset that says who uses it, from the other's side. */
export type UseRelation =
  'trainedOn' | 'evaluatedOn' | 'derivedFrom' | 'consumes' | 'produces';

/** Somebody who reads or writes a dataset. */
export interface DatasetUser {
  entityRef: string;
  title?: string;
  /** What the catalog states, from the user's side. */
  declared: UseRelation[];
  /** As sources name it. */
  roles: string[];
  /** How many versions and runs name it; of both directions together. */
  uses: number;
  lastUsedAt?: string;
}

const CONSUMERS: Record<string, UseRelation> = {
  usedToTrain: 'trainedOn',
  usedToEvaluate: 'evaluatedOn',
  consumedBy: 'consumes',
  hasDerivative: 'derivedFrom',
};
const PRODUCERS: Record<string, UseRelation> = { producedBy: 'produces' };

/** The role that sources give to what a run writes. */
const WRITING = 'output';

/**
 * Who reads and who writes a dataset: what the catalog states and what sources
 * saw, one entry for each model or pipeline and direction, those used last
 * first.
 */
export function datasetUsers(options: {
  entity: Entity;
  usedBy: DatasetUsage[];
}): { consumers: DatasetUser[]; producers: DatasetUser[] } {
  const { entity, usedBy } = options;
  const writers = statedUsers(entity, PRODUCERS);
  const readers = statedUsers(entity, CONSUMERS);
  const consumers: DatasetUser[] = [];
  const producers: DatasetUser[] = [];
  for (const { entityRef, roles, ...usage } of usedBy) {
    const side = (
      relations: Map<string, UseRelation[]>,
      sideRoles: string[],
    ): DatasetUser => ({
      ...usage,
      entityRef,
      declared: relations.get(entityRef) ?? [],
      roles: sideRoles,
    });
    const reading = roles.filter(role => role !== WRITING);
    const writing = roles.filter(role => role === WRITING);
    // Some sources name a data set without saying as what. Most that name one
    // read it; one that is stated to write it, and nothing else, does not.
    const unnamed = roles.length === 0;
    const onlyWrites = writers.has(entityRef) && !readers.has(entityRef);
    if (reading.length > 0 || (unnamed && !onlyWrites)) {
      consumers.push(side(readers, reading));
    }
    if (writing.length > 0 || (unnamed && onlyWrites)) {
      producers.push(side(writers, writing));
    }
  }
  return {
    consumers: withStated(consumers, readers),
    producers: withStated(producers, writers),
  };
}

/** What the catalog states of each user, without repetition. */
function statedUsers(
  entity: Entity,
  relations: Record<string, UseRelation>,
): Map<string, UseRelation[]> {
  const users = new Map<string, UseRelation[]>();
  for (const { type, targetRef } of entity.relations ?? []) {
    if (Object.hasOwn(relations, type)) {
      const known = users.get(targetRef) ?? [];
      users.set(targetRef, [...new Set([...known, relations[type]])]);
    }
  }
  return users;
}

/** Adds those that the catalog states and no source saw. */
function withStated(
  seen: DatasetUser[],
  stated: Map<string, UseRelation[]>,
): DatasetUser[] {
  const refs = new Set(seen.map(user => user.entityRef));
  const unseen = [...stated]
    .filter(([entityRef]) => !refs.has(entityRef))
    .map(([entityRef, declared]) => ({
      entityRef,
      declared,
      roles: [],
      uses: 0,
    }));
  return [...seen, ...unseen].sort(lastUsedFirst);
}

function lastUsedFirst(a: DatasetUser, b: DatasetUser): number {
  const time = ({ lastUsedAt }: DatasetUser) =>
    (lastUsedAt && Date.parse(lastUsedAt)) || 0;
  return time(b) - time(a) || (a.entityRef < b.entityRef ? -1 : 1);
}
