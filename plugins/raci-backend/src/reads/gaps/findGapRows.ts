import type { Place } from '@waymark/plugin-openapi-operations-node';
import type { RaciActivity } from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import type { GapRow, SubjectRow } from '../../database/tables';
import { rankOf } from '../conditions/rankOf';
import { whereSubjects } from '../conditions/whereSubjects';
import type { GapConditions } from './readGapsQuery';

/** A gap with what its list says of the entity. */
export type FoundGapRow = GapRow &
  Pick<SubjectRow, 'title' | 'owner' | 'sort_key'>;

/** Gaps in the order of their list, from a place on. */
export async function findGapRows(
  knex: Knex,
  options: {
    conditions: GapConditions;
    activities: readonly RaciActivity[];
    place: Place;
    limit: number;
  },
): Promise<FoundGapRow[]> {
  const { conditions, place, limit } = options;
  const { codes, severities } = conditions;
  const query = knex('gaps as g').join(
    'subjects as s',
    's.entity_ref',
    'g.entity_ref',
  );
  whereSubjects(query, knex, conditions.subjects);
  whereGaps(query, conditions);
  if (codes) {
    query.whereIn('g.code', codes);
  }
  if (severities) {
    query.whereIn('g.severity', severities);
  }
  if (place.keys) {
    const [entityRef, sortKey] = place.keys;
    query.whereRaw('(s.sort_key, s.entity_ref) >= (?, ?)', [
      sortKey,
      entityRef,
    ]);
  }
  const rank = rankOf(
    'g.activity',
    options.activities.map(({ id }) => id),
  );
  return query
    .orderBy(['s.sort_key', 's.entity_ref'])
    .orderByRaw(rank.sql, rank.bindings)
    .orderBy(['g.activity', 'g.code', 'g.role', 'g.party_ref', 'g.nth'])
    .offset(place.skip)
    .limit(limit)
    .select<FoundGapRow[]>('g.*', 's.title', 's.owner', 's.sort_key');
}

/** The conditions on gaps that nothing is counted by. */
export function whereGaps(
  query: Knex.QueryBuilder,
  { activities, party }: GapConditions,
): void {
  if (activities) {
    query.whereIn('g.activity', activities);
  }
  if (party !== undefined) {
    query.where('g.party_ref', party);
  }
}
