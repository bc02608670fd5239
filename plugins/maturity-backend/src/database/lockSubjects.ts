import { whereValuesIn } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { SubjectRow } from './tables';

/**
 * Lets one writer at a time change what is known or thought of some entities,
 * until the transaction ends. All lock in the order of refs, so that nobody
 * waits in a circle; whoever comes later reads what the others wrote. SQLite
 * has one writer at a time by itself.
 * @returns the subjects by ref; entities that are none are absent
 */
export async function lockSubjects(
  tx: Knex.Transaction,
  entityRefs: readonly string[],
): Promise<Map<string, SubjectRow>> {
  if (entityRefs.length === 0) {
    return new Map();
  }
  const { sql, bindings } = whereValuesIn(tx, 'entity_ref', entityRefs);
  const rows: SubjectRow[] = await tx<SubjectRow>('subjects')
    .whereRaw(sql, bindings)
    .orderBy('entity_ref')
    .forUpdate();
  return new Map(rows.map(row => [row.entity_ref, row]));
}
