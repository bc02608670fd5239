import type { MirrorChange } from '@waymark/plugin-catalog-mirror-node';
import { describeEntity, type DescribedEntity } from './describeEntity';

/** What a batch of the mirror's changes comes to. */
export interface CatalogChanges {
  /** Entities of interest as they are now. */
  entities: DescribedEntity[];
  /** Entities that are gone, or are of no interest any more. */
  gone: string[];
  /** Who took whose place, less those of whom the old entity came back. */
  replaced: { from: string; to: string }[];
  /** What is wrong with annotations. */
  problems: { entityRef: string; problem: string }[];
}

/** Takes of each entity the last change: it has the state of now. */
export function gatherChanges(
  changes: readonly MirrorChange[],
): CatalogChanges {
  const entities = new Map<string, DescribedEntity | undefined>();
  let replaced: CatalogChanges['replaced'] = [];
  for (const { type, entityRef, entity, replacedBy } of changes) {
    if (type === 'replaced') {
      if (replacedBy) {
        replaced.push({ from: entityRef, to: replacedBy });
      }
    } else {
      if (type === 'added') {
        replaced = replaced.filter(({ from }) => from !== entityRef);
      }
      entities.set(entityRef, entity && describeEntity(entity));
    }
  }
  const described = [...entities];
  return {
    entities: described.flatMap(([, entity]) =>
      entity && entity.own.length > 0 ? entity : [],
    ),
    gone: described.flatMap(([ref, entity]) =>
      entity && entity.own.length > 0 ? [] : ref,
    ),
    replaced,
    problems: described.flatMap(
      ([entityRef, entity]) =>
        entity?.problems.map(problem => ({ entityRef, problem })) ?? [],
    ),
  };
}
