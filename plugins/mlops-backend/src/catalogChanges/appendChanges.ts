import type { Entity } from '@backstage/catalog-model';
import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import {
  chunked,
  upsertRows,
  whereKeysIn,
} from '@waymark/plugin-bulk-rows-node';
import { contentHash } from '../database/digests';
import type { DbCatalogChangeRow } from '../database/tables';
import { sortedJson } from './sortedJson';

/** What the catalog is to know of one discovered entity. */
export type FeedChange =
  /** `again` says it even if the feed says so already: the catalog lost it. */
  | { type: 'upsert'; entity: Entity; again?: boolean }
  | { type: 'remove'; entityRef: string }
  | { type: 'replaced'; entityRef: string; replacedBy: string };

/**
 * Locks the feed until the transaction ends and returns its last number.
 * Whoever binds objects or writes the feed passes here first, on every
 * replica: names are allotted one after the other, and numbers become visible
 * in the order of commits.
 */
export async function lockFeed(tx: Knex.Transaction): Promise<number> {
  const row = await tx<{ name: string; value: number | string }>('sequences')
    .where({ name: 'catalog_changes' })
    .forUpdate()
    .first('value');
  return Number(row?.value ?? 0);
}

/**
 * Puts changes into the feed that the catalog pulls: one row per ref, with the
 * number of its latest change. What the feed says already is not said again,
 * and what the catalog never heard of is neither removed nor replaced.
 *
 * @returns the changes that were news
 */
export async function appendChanges(
  tx: Knex.Transaction,
  changes: readonly FeedChange[],
  options: { now: string },
): Promise<FeedChange[]> {
  if (changes.length === 0) {
    return [];
  }
  let seq = await lockFeed(tx);
  // The last word on a ref counts.
  const latest = new Map(changes.map(change => [refOf(change), change]));
  const known = await selectRows(tx, [...latest.keys()]);
  const rows: DbCatalogChangeRow[] = [];
  const news: FeedChange[] = [];
  for (const [entityRef, change] of latest) {
    const content = contentOf(change);
    if (isNews(change, content, known.get(entityRef))) {
      seq += 1;
      rows.push({ entity_ref: entityRef, seq, at: options.now, ...content });
      news.push(change);
    }
  }
  if (rows.length > 0) {
    await upsertRows({
      tx,
      table: 'catalog_changes',
      keys: ['entity_ref'],
      values: ['seq', 'type', 'replaced_by', 'hash', 'entity', 'at'],
      rows,
    });
    await tx('sequences').where({ name: 'catalog_changes' }).update({
      value: seq,
    });
  }
  return news;
}

function refOf(change: FeedChange): string {
  return change.type === 'upsert'
    ? stringifyEntityRef(change.entity)
    : change.entityRef;
}

function contentOf(
  change: FeedChange,
): Pick<DbCatalogChangeRow, 'type' | 'replaced_by' | 'hash' | 'entity'> {
  if (change.type === 'upsert') {
    const entity = sortedJson(change.entity);
    const hash = contentHash(entity);
    return { type: 'upsert', replaced_by: null, hash, entity };
  }
  return {
    type: change.type,
    replaced_by: change.type === 'replaced' ? change.replacedBy : null,
    hash: null,
    entity: null,
  };
}

function isNews(
  change: FeedChange,
  content: ReturnType<typeof contentOf>,
  row: DbCatalogChangeRow | undefined,
): boolean {
  if (change.type === 'upsert') {
    return change.again || row?.type !== 'upsert' || row.hash !== content.hash;
  }
  if (change.type === 'remove') {
    return row?.type === 'upsert';
  }
  return (
    row?.type === 'upsert' ||
    (row?.type === 'replaced' && row.replaced_by !== content.replaced_by)
  );
}

async function selectRows(
  tx: Knex.Transaction,
  refs: readonly string[],
): Promise<Map<string, DbCatalogChangeRow>> {
  const found = new Map<string, DbCatalogChangeRow>();
  for (const part of chunked(refs)) {
    const condition = whereKeysIn(
      tx,
      ['entity_ref'],
      part.map(ref => [ref]),
    );
    const rows = await tx<DbCatalogChangeRow>('catalog_changes')
      .whereRaw(condition.sql, condition.bindings)
      .select('entity_ref', 'seq', 'type', 'replaced_by', 'hash');
    rows.forEach(row => found.set(row.entity_ref, row as DbCatalogChangeRow));
  }
  return found;
}
