import type {
  ChangesQuery,
  Page,
  RaciChange,
  RaciOrigin,
  RaciRole,
} from '@waymark/plugin-raci-common';
import {
  decodeCursor,
  encodeCursor,
  readMoment,
} from '@waymark/plugin-openapi-operations-node';
import type { Knex } from 'knex';
import type { HistoryRow, SubjectRow } from '../../database/tables';
import type { Access } from '../access/readAccess';
import { showOrigin } from '../access/showGap';
import type { Sight } from '../access/Sight';
import type { ReadContext } from '../context';
import { notFound } from '../entities/createShowResolved';
import { originOfRow } from '../entities/originOfRow';
import { findParty } from '../parties/findParty';

type ChangeRow = HistoryRow & Pick<SubjectRow, 'title'>;

type ChangesRequest = {
  query: ChangesQuery & { limit: number };
  access: Access;
};

/**
 * What changed in who acts for an entity, newest first.
 *
 * Errors: a `NotFoundError` for an entity that neither the catalog nor the
 * history knows, or that the asker may not see.
 */
export async function listEntityChanges(
  context: ReadContext,
  { entityRef, ...options }: ChangesRequest & { entityRef: string },
): Promise<Page<RaciChange>> {
  const { knex, mirror } = context;
  const [entities, past, sight] = await Promise.all([
    mirror.getEntities([entityRef]),
    knex('history').where({ entity_ref: entityRef }).first('id'),
    options.access.sees([entityRef]),
  ]);
  const exists = entities.has(entityRef) || past !== undefined;
  if (!exists || !sight.entity(entityRef)) {
    throw notFound(entityRef);
  }
  return listChanges(knex, {
    ...options,
    list: 'entity-changes',
    column: 'h.entity_ref',
    values: [entityRef],
  });
}

/** What a party, or a group of a person, took on and gave up, newest first. */
export async function listPartyChanges(
  context: ReadContext,
  { partyRef, ...options }: ChangesRequest & { partyRef: string },
): Promise<Page<RaciChange>> {
  const { access } = options;
  return listChanges(context.knex, {
    ...options,
    list: 'party-changes',
    column: 'h.party_ref',
    values: await findParty(context, { partyRef, throughGroups: true, access }),
  });
}

async function listChanges(
  knex: Knex,
  options: ChangesRequest & {
    list: string;
    column: 'h.entity_ref' | 'h.party_ref';
    values: string[];
  },
): Promise<Page<RaciChange>> {
  const { query, access, list, column, values } = options;
  const { limit } = query;
  const [before] = decodeCursor(list, query.cursor, ['count']) ?? [];
  const since = readMoment('since', query.since);
  const statement = knex('history as h')
    .leftJoin('subjects as s', 's.entity_ref', 'h.entity_ref')
    .whereIn(column, values);
  if (before !== undefined) {
    statement.where('h.id', '<', before);
  }
  if (since !== undefined) {
    statement.where('h.at', '>', since);
  }
  const rows: ChangeRow[] = await statement
    .orderBy('h.id', 'desc')
    .limit(limit + 1)
    .select('h.*', 's.title');
  const page = rows.slice(0, limit);
  const sight = await access.sees(
    page.flatMap(row =>
      [row.entity_ref, row.party_ref, row.origin_ref, row.by_ref].flatMap(
        ref => ref ?? [],
      ),
    ),
  );
  const last = page.at(-1);
  return {
    items: page
      .filter(row => sight.entity(row.entity_ref) && isAbout(row))
      .map(row => showChange(row, sight)),
    pageInfo:
      last && rows.length > limit
        ? { nextCursor: encodeCursor(list, [last.id]) }
        : {},
  };

  /** What is masked must not be found by the name that it hides. */
  function isAbout(row: ChangeRow): boolean {
    return (
      column === 'h.entity_ref' || sight.party(row.party_ref, originOfRow(row))
    );
  }
}

function showChange(row: ChangeRow, sight: Sight): RaciChange {
  const { by_ref: by, handover_id: handoverId } = row;
  const origin = originOfRow(row) as RaciOrigin;
  return {
    id: String(row.id),
    entityRef: row.entity_ref,
    ...(row.title && { title: row.title }),
    at: new Date(Number(row.at)).toISOString(),
    activity: row.activity,
    role: row.role as RaciRole,
    ref: sight.party(row.party_ref, origin) ? row.party_ref : '',
    change: row.change,
    origin: showOrigin(origin, sight),
    ...(by && sight.entity(by) && { by }),
    ...(handoverId && { handoverId }),
  };
}
