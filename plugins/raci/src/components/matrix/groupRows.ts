import type { EntityRaci } from '@waymark/plugin-raci-common';
import type { RaciGroup } from '../page/raciPageAddress';

/** A line of the matrix: the name of a group, or an entity. */
export type MatrixLine =
  | { key: string; group: string | undefined; entity?: undefined }
  | { key: string; entity: EntityRaci; group?: undefined };

/** Puts a line with the group's name before its first entity. Pure. */
export function groupRows(
  entities: readonly EntityRaci[],
  groupBy: RaciGroup | undefined,
): MatrixLine[] {
  return entities.flatMap((entity, index): MatrixLine[] => {
    const { entityRef } = entity;
    const line = { key: entityRef, entity };
    const begins =
      groupBy &&
      (index === 0 || entities[index - 1][groupBy] !== entity[groupBy]);
    return begins
      ? [{ key: `before ${entityRef}`, group: entity[groupBy] }, line]
      : [line];
  });
}
