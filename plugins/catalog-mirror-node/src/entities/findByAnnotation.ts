import type { Knex } from 'knex';
import {
  ANNOTATIONS,
  type DbMirrorAnnotationRow,
  type DbMirrorEntityRow,
  ENTITIES,
} from '../database/tables';
import type { MirrorEntity } from '../types';
import { chunk } from './chunk';
import { hash } from './hash';

/** The entities that carry one of the values in an annotation, by ref. */
export async function findByAnnotation(
  knex: Knex,
  options: { key: string; values: readonly string[] },
): Promise<MirrorEntity[]> {
  const { key, values } = options;
  const wanted = new Set(values);
  const found: MirrorEntity[] = [];
  for (const part of chunk([...wanted].map(hash))) {
    const rows = await knex<DbMirrorEntityRow>(ENTITIES)
      .join<DbMirrorAnnotationRow>(
        ANNOTATIONS,
        `${ANNOTATIONS}.entity_ref`,
        `${ENTITIES}.entity_ref`,
      )
      .where(`${ANNOTATIONS}.key`, key)
      .whereIn(`${ANNOTATIONS}.value_hash`, part)
      .select<{ data: string }[]>(`${ENTITIES}.data`);
    for (const row of rows) {
      const entity = JSON.parse(row.data) as MirrorEntity;
      if (wanted.has(entity.annotations[key])) {
        found.push(entity);
      }
    }
  }
  return found.sort((left, right) =>
    left.entityRef < right.entityRef ? -1 : 1,
  );
}
