import { cutPage, readPlace } from '@waymark/plugin-openapi-operations-node';
import {
  type DutiesQuery,
  type Duty,
  type Page,
  RACI_ROLES,
  type RaciOrigin,
  type RaciRole,
} from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import type { CellRow, SubjectRow } from '../../database/tables';
import type { Access } from '../access/readAccess';
import { showOrigin } from '../access/showGap';
import { rankOf } from '../conditions/rankOf';
import { readActivities } from '../conditions/readActivities';
import type { ReadContext } from '../context';
import { originOfRow } from '../entities/originOfRow';
import { findParty } from './findParty';

const LIST = 'duties';

type DutyRow = CellRow &
  Pick<SubjectRow, 'title' | 'lifecycle' | 'stage' | 'sort_key'>;

/**
 * A page of what a party has to do, by entity, within one in the order of its
 * activities. What a person has twice, directly and through a group, is there
 * twice: to hand it over is to hand over both.
 */
export async function listDuties(
  context: ReadContext,
  options: {
    partyRef: string;
    query: DutiesQuery & { limit: number };
    access: Access;
  },
): Promise<Page<Duty>> {
  const { knex, resolver } = context;
  const { partyRef, query, access } = options;
  const { cursor, limit, throughGroups = true, role } = query;
  const place = readPlace(LIST, cursor, ['text', 'text']);
  const known = resolver.rules.activities;
  const activities = readActivities(known, query.activity);
  const parties = await findParty(context, { partyRef, throughGroups, access });

  const cells = knex('cells as c').whereIn('c.party_ref', parties);
  if (role?.length) {
    cells.whereIn('c.role', role);
  }
  if (activities?.length) {
    cells.whereIn(
      'c.activity',
      activities.map(({ id }) => id),
    );
  }
  const counts = cursor === undefined && access.seesAll;
  const [rows, counted] = await Promise.all([
    readPage(cells.clone(), {
      place,
      limit: limit + 1,
      activities: known.map(({ id }) => id),
    }),
    counts
      ? cells.clone().count<{ n: number | string }[]>('* as n')
      : undefined,
  ]);
  const sight = await access.sees(
    rows.flatMap(row => [
      row.entity_ref,
      row.party_ref,
      ...(row.origin_ref ? [row.origin_ref] : []),
    ]),
  );
  return {
    ...cutPage({
      list: LIST,
      place,
      limit,
      rows,
      keysOf: row => [row.entity_ref, row.sort_key],
      show: (row): Duty | undefined => {
        const origin = originOfRow(row) as RaciOrigin;
        return sight.entity(row.entity_ref) &&
          sight.party(row.party_ref, origin)
          ? {
              entityRef: row.entity_ref,
              ...(row.title !== null && { title: row.title }),
              ...(row.lifecycle !== null && { lifecycle: row.lifecycle }),
              activity: row.activity,
              role: row.role as RaciRole,
              origin: showOrigin(origin, sight),
              since: new Date(Number(row.since)).toISOString(),
              ...(row.party_ref !== partyRef && { through: row.party_ref }),
              current: row.stage === row.activity,
            }
          : undefined;
      },
    }),
    ...(counted && { totalItems: Number(counted[0].n) }),
  };
}

async function readPage(
  cells: Knex.QueryBuilder,
  options: {
    place: { keys?: (string | number | null)[]; skip: number };
    limit: number;
    activities: readonly string[];
  },
): Promise<DutyRow[]> {
  const { place, limit } = options;
  const query = cells
    .join('subjects as s', 's.entity_ref', 'c.entity_ref')
    // True of all that have cells; it is the first column of their order, by
    // which the first page of many duties is found without sorting them.
    .where('s.listed', true);
  if (place.keys) {
    const [entityRef, sortKey] = place.keys;
    query.whereRaw('(s.sort_key, s.entity_ref) >= (?, ?)', [
      sortKey,
      entityRef,
    ]);
  }
  const activity = rankOf('c.activity', options.activities);
  const role = rankOf('c.role', RACI_ROLES);
  return query
    .orderBy(['s.sort_key', 's.entity_ref'])
    .orderByRaw(activity.sql, activity.bindings)
    .orderByRaw(role.sql, role.bindings)
    .orderBy(['c.activity', 'c.party_ref'])
    .offset(place.skip)
    .limit(limit)
    .select<DutyRow[]>(
      'c.*',
      's.title',
      's.lifecycle',
      's.stage',
      's.sort_key',
    );
}
