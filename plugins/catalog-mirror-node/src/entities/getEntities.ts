import type { Knex } from 'knex';
import { type DbMirrorEntityRow, ENTITIES } from '../database/tables';
import type { MirrorEntity } from '../types';
import { chunk } from './chunk';

/** Entities by ref, in whatever case the refs are given. */
export async function getEntities(
  knex: Knex,
  refs: readonly string[],
): Promise<Map<string, MirrorEntity>> {
  const found = new Map<string, MirrorEntity>();
  for (const part of chunk([...new Set(refs.map(normalizeRef))])) {
    const rows = await knex<DbMirrorEntityRow>(ENTITIES)
      .whereIn('entity_ref', part)
      .select('entity_ref', 'data');
    for (const row of rows) {
      found.set(row.entity_ref, JSON.parse(row.data) as MirrorEntity);
    }
  }
  return found;
}

/** A full ref as the mirror stores it. */
export function normalizeRef(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
