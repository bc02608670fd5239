import type { Knex } from 'knex';
import type { StoredResolution, SubjectRow } from '../../database/tables';
import type { DutyKey } from '../types';

/** Entities of one statement. */
const CHUNK = 200;

/** Who acts in an activity now, in the order in which it is declared. */
export interface Holders {
  /** Of the role that is asked for. */
  holders: string[];
  accountable: StoredResolution['activities'][number]['accountable'];
}

/** Finds the holders of duties of the entities in what is stored of them. */
export async function readHolders(
  knex: Knex,
  entityRefs: Iterable<string>,
): Promise<(duty: DutyKey) => Holders> {
  const refs = [...new Set(entityRefs)];
  const resolved = new Map<string, StoredResolution>();
  for (let start = 0; start < refs.length; start += CHUNK) {
    const rows = await knex<SubjectRow>('subjects')
      .whereIn('entity_ref', refs.slice(start, start + CHUNK))
      .select('entity_ref', 'resolved');
    for (const row of rows) {
      resolved.set(row.entity_ref, JSON.parse(row.resolved));
    }
  }
  return ({ entityRef, activity, role }) => {
    const found = resolved
      .get(entityRef)
      ?.activities.find(one => one.activity === activity);
    return {
      holders: found?.[role].map(cell => cell.ref) ?? [],
      accountable: found?.accountable ?? [],
    };
  };
}
