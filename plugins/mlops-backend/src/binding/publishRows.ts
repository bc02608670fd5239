import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { Knex } from 'knex';
import { appendChanges, type FeedChange } from '../catalogChanges';
import type { DbSourceObjectRow } from '../database/tables';
import type { Connection } from './connections';
import { resolveRefs } from './resolveRefs';
import { toDiscoveredEntity } from './toDiscoveredEntity';
import type { ObjectRecord } from './types';

/**
 * Tells the catalog's feed what stored rows mean for it: an object that is
 * discovered has its entity there; one that a declared entity shows under
 * another name has left it for that entity; any other has none.
 *
 * A withdrawal in favour of another entity also goes into the mirror's feed,
 * in the same transaction, so that whatever is kept under the old ref can move.
 *
 * @returns how many changes were news to the feed
 */
export async function publishRows(
  tx: Knex.Transaction,
  options: {
    mirror: CatalogMirror;
    connection: Connection;
    rows: readonly DbSourceObjectRow[];
    now: string;
    /** True when the catalog lost the entities and has to be told again. */
    again?: boolean;
  },
): Promise<number> {
  const { mirror, connection, rows, now, again } = options;
  const discovered = rows.flatMap(row =>
    row.binding === 'discovered' && row.discovered_ref
      ? [
          {
            discoveredRef: row.discovered_ref,
            record: JSON.parse(row.data) as ObjectRecord,
          },
        ]
      : [],
  );
  const refsOf = await resolveRefs(tx, {
    mirror,
    connection,
    records: discovered.map(({ record }) => record),
  });
  const news = await appendChanges(
    tx,
    [
      ...discovered.map(({ record, discoveredRef }): FeedChange => ({
        type: 'upsert',
        again,
        entity: toDiscoveredEntity({
          record,
          discoveredRef,
          connection,
          refs: refsOf(record),
        }),
      })),
      ...rows.flatMap(withdrawalOf),
    ],
    { now },
  );
  for (const change of news) {
    if (change.type === 'replaced') {
      await mirror.recordReplaced(
        { from: change.entityRef, to: change.replacedBy },
        { tx },
      );
    }
  }
  return news.length;
}

function withdrawalOf(row: DbSourceObjectRow): FeedChange[] {
  const { binding, discovered_ref: from, entity_ref: to } = row;
  if (!from || binding === 'discovered') {
    return [];
  }
  return to && to !== from
    ? [{ type: 'replaced', entityRef: from, replacedBy: to }]
    : [{ type: 'remove', entityRef: from }];
}
