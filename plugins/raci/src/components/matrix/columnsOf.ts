import type { EntityRaci, RaciActivity } from '@waymark/plugin-raci-common';

/** An activity as a column. */
export type MatrixColumn = Pick<RaciActivity, 'id' | 'title'> &
  Partial<Pick<RaciActivity, 'description'>>;

/**
 * The columns of the matrix: the configured activities, or those of the
 * entities where the configuration could not be read; of them those that are
 * chosen. Pure.
 */
export function columnsOf(options: {
  known: Iterable<RaciActivity>;
  entities: readonly EntityRaci[];
  chosen?: readonly string[];
}): MatrixColumn[] {
  const { known, entities, chosen } = options;
  const columns = new Map<string, MatrixColumn>();
  for (const activity of known) {
    columns.set(activity.id, activity);
  }
  if (columns.size === 0) {
    for (const { activity, title } of entities.flatMap(
      entity => entity.activities,
    )) {
      columns.set(activity, { id: activity, title });
    }
  }
  return [...columns.values()].filter(
    ({ id }) => !chosen || chosen.includes(id),
  );
}
