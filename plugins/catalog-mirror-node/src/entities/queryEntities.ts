import { InputError } from '@backstage/errors';
import {
  evaluateFilterPredicate,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import type { Knex } from 'knex';
import { type DbMirrorEntityRow, ENTITIES } from '../database/tables';
import type { MirrorEntity, MirrorQuery } from '../types';
import { kindsOfFilter } from './kindsOfFilter';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1_000;
const SCAN_PAGE = 500;
/** A page may come back short, with a cursor, rather than read everything. */
const MAX_SCANNED = 10_000;

/**
 * A page of entities ordered by ref. The kinds go into the statement; the
 * rest of the filter is evaluated here, by the catalog's own library.
 */
export async function queryEntities(
  knex: Knex,
  query: MirrorQuery = {},
): Promise<{ items: MirrorEntity[]; nextCursor?: string }> {
  const { filter, cursor } = query;
  const limit = Math.min(Math.max(query.limit ?? DEFAULT_LIMIT, 1), MAX_LIMIT);
  const kinds = wantedKinds(query);
  const items: MirrorEntity[] = [];
  let after = cursor === undefined ? '' : decodeCursor(cursor);
  for (let scanned = 0; scanned < MAX_SCANNED;) {
    const rows = await knex<DbMirrorEntityRow>(ENTITIES)
      .where('entity_ref', '>', after)
      .modify(builder => {
        if (kinds) {
          builder.whereIn('kind', kinds);
        }
      })
      .orderBy('entity_ref')
      .limit(filter ? SCAN_PAGE : limit + 1)
      .select('entity_ref', 'data');
    for (const row of rows) {
      const entity = JSON.parse(row.data) as MirrorEntity;
      if (!filter || evaluateFilterPredicate(filter, asCatalogEntity(entity))) {
        if (items.length === limit) {
          return { items, nextCursor: encodeCursor(after) };
        }
        items.push(entity);
      }
      after = row.entity_ref;
    }
    if (rows.length < (filter ? SCAN_PAGE : limit + 1)) {
      return { items };
    }
    scanned += rows.length;
  }
  return { items, nextCursor: encodeCursor(after) };
}

/** The shape that filters written for the catalog expect. */
export function asCatalogEntity(entity: MirrorEntity) {
  const { kind, namespace, name, title, description, tags } = entity;
  return {
    kind,
    metadata: {
      namespace,
      name,
      title,
      description,
      tags,
      etag: entity.etag,
      annotations: entity.annotations,
    },
    spec: entity.spec,
    relations: entity.relations,
  };
}

function wantedKinds(query: MirrorQuery): string[] | undefined {
  const asked = query.kinds?.map(kind => kind.toLocaleLowerCase('en-US'));
  const filtered = kindsOfFilter(query.filter as FilterPredicate | undefined);
  if (asked && filtered) {
    return asked.filter(kind => filtered.includes(kind));
  }
  return asked ?? filtered;
}

function encodeCursor(after: string): string {
  return Buffer.from(JSON.stringify({ after })).toString('base64url');
}

function decodeCursor(cursor: string): string {
  try {
    const { after } = JSON.parse(
      Buffer.from(cursor, 'base64url').toString('utf8'),
    ) as { after?: unknown };
    if (typeof after === 'string') {
      return after;
    }
  } catch {
    // Told below, in the same words as a cursor of the wrong shape.
  }
  throw new InputError(
    `The cursor '${cursor.slice(0, 40)}' is not one that a previous page gave; leave it out to start from the first page`,
  );
}
