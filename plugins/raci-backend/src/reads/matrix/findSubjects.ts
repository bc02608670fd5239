import { badCursor, type Place } from '@waymark/plugin-openapi-operations-node';
import type { MatrixQuery } from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import type { SubjectRow } from '../../database/tables';
import type { SubjectConditions } from '../conditions/types';
import { whereSubjects } from '../conditions/whereSubjects';

/** From the first row with these keys on. */
const FROM = '(s.sort_key, s.entity_ref) >= (?, ?)';

/**
 * Subjects in order, from a place on: by title, or first by what they are
 * grouped by, those without a group last.
 */
export async function findSubjects(
  knex: Knex,
  options: {
    conditions: SubjectConditions;
    groupBy: MatrixQuery['groupBy'];
    place: Place;
    limit: number;
  },
): Promise<SubjectRow[]> {
  const { conditions, groupBy, place, limit } = options;
  const query = knex<SubjectRow>('subjects as s').where('s.listed', true);
  whereSubjects(query, knex, conditions);
  if (place.keys) {
    const [entityRef, sortKey] = place.keys;
    if (groupBy) {
      await whereFromGroup(query, knex, { groupBy, entityRef, sortKey });
    } else {
      query.whereRaw(FROM, [sortKey, entityRef]);
    }
  }
  if (groupBy) {
    query.orderByRaw(`s.${groupBy} asc nulls last`);
  }
  return query
    .orderBy(['s.sort_key', 's.entity_ref'])
    .offset(place.skip)
    .limit(limit)
    .select<SubjectRow[]>('s.*');
}

/**
 * The group is looked up and not in the cursor: it may be a domain that the
 * asker, who sees the entity, does not see.
 */
async function whereFromGroup(
  query: Knex.QueryBuilder,
  knex: Knex,
  from: {
    groupBy: NonNullable<MatrixQuery['groupBy']>;
    entityRef: string | number | null;
    sortKey: string | number | null;
  },
): Promise<void> {
  const { groupBy, entityRef, sortKey } = from;
  const row: SubjectRow | undefined = await knex('subjects')
    .where({ entity_ref: entityRef })
    .first(groupBy);
  if (!row) {
    throw badCursor();
  }
  const group = row[groupBy];
  const keys = [sortKey, entityRef];
  if (group === null) {
    query.whereNull(`s.${groupBy}`).whereRaw(FROM, keys);
  } else {
    query.whereRaw(
      `(s.${groupBy} > ? or s.${groupBy} is null or (s.${groupBy} = ? and ${FROM}))`,
      [group, group, ...keys],
    );
  }
}
