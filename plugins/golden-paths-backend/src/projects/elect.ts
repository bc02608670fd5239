import type { ProjectEntityRow } from '../database/tables';

/** What a project is about first: what it makes, then what it is made of. */
const KINDS = ['model', 'component', 'pipeline', 'dataset', 'api'];

/**
 * The entity that stands for a project: the one its record names, while the
 * catalog has it, else the first by kind and name. Pure.
 *
 * @param entities - at least one
 */
export function elect(
  entities: readonly ProjectEntityRow[],
  wanted?: string,
): ProjectEntityRow {
  const named = entities.find(({ entity_ref }) => entity_ref === wanted);
  return named ?? [...entities].sort(byKind)[0];
}

function byKind(left: ProjectEntityRow, right: ProjectEntityRow): number {
  return (
    rank(left.entity_ref) - rank(right.entity_ref) ||
    (left.entity_ref < right.entity_ref ? -1 : 1)
  );
}

function rank(entityRef: string): number {
  const index = KINDS.indexOf(entityRef.split(':', 1)[0]);
  return index < 0 ? KINDS.length : index;
}
