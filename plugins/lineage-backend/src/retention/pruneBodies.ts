import type { Knex } from 'knex';
import { rowsOf, select } from '../database/rowsOf';
import { inSlices, SLICE } from './inSlices';

const DAY = 24 * 3_600_000;

/**
 * Removes bodies of facets that nobody refers to:
 *
 * ```
 *   day 1   not referred to     → orphaned_at = day 1
 *           said again          → orphaned_at = null   (by who writes it)
 *   day 2   still marked        → looked at once more, and removed
 * ```
 *
 * Writers remember for an hour that a body is there and do not write it again.
 * Between the mark and the removal is a day, so a reference that was written
 * relying on such memory is seen when it counts.
 */
export async function pruneBodies(
  knex: Knex,
  now: number,
  signal: AbortSignal,
): Promise<void> {
  let after = '';
  await inSlices({ knex, mode: 'exclusive', signal }, async tx => {
    const bodies = await select<{
      hash: string;
      orphaned_at: number | string | null;
    }>(
      tx,
      `select hash, orphaned_at from facet_bodies where hash > ?
       order by hash limit ${SLICE}`,
      [after],
    );
    after = bodies.at(-1)?.hash ?? after;
    const orphans = new Set(await findOrphans(tx, bodies));
    const marked = bodies.filter(body => body.orphaned_at !== null);
    await change(
      tx,
      'update facet_bodies set orphaned_at = null',
      marked.filter(({ hash }) => !orphans.has(hash)),
    );
    await change(
      tx,
      `update facet_bodies set orphaned_at = ${Math.trunc(now)}`,
      bodies.filter(
        ({ hash, orphaned_at }) => orphaned_at === null && orphans.has(hash),
      ),
    );
    await change(
      tx,
      'delete from facet_bodies',
      marked.filter(
        ({ hash, orphaned_at }) =>
          orphans.has(hash) && Number(orphaned_at) <= now - DAY,
      ),
    );
    return bodies.length === SLICE;
  });
}

async function findOrphans(
  tx: Knex.Transaction,
  bodies: readonly { hash: string }[],
): Promise<string[]> {
  const rows = rowsOf(tx, { hash: 'text' }, bodies);
  const unused = [
    'node_facets f where f.hash',
    'run_facets f where f.hash',
    'run_io f where f.facets',
  ].map(place => `not exists (select 1 from ${place} = x.hash)`);
  const found = await select<{ hash: string }>(
    tx,
    `select x.hash from ${rows.sql} where ${unused.join(' and ')}`,
    rows.bindings,
  );
  return found.map(({ hash }) => hash);
}

async function change(
  tx: Knex.Transaction,
  statement: string,
  bodies: readonly { hash: string }[],
): Promise<void> {
  if (bodies.length > 0) {
    const rows = rowsOf(tx, { hash: 'text' }, bodies);
    await tx.raw(
      `${statement} where hash in (select x.hash from ${rows.sql})`,
      rows.bindings,
    );
  }
}

/** Removes column lineage that was replaced by a newer statement. */
export async function pruneColumnEdges(
  knex: Knex,
  signal: AbortSignal,
): Promise<void> {
  let after = 0;
  await inSlices({ knex, mode: 'exclusive', signal }, async tx => {
    const edges = await select<{ id: number }>(
      tx,
      `select id from column_edges where id > ? order by id limit ${SLICE}`,
      [String(after)],
    );
    after = edges.at(-1)?.id ?? after;
    const rows = rowsOf(tx, { id: 'integer' }, edges);
    await tx.raw(
      `delete from column_edges where id in (
         select c.id from ${rows.sql} join column_edges c on c.id = x.id
         where not exists (select 1 from column_sources s
           where s.node_id = c.to_id and s.hash = c.hash))`,
      rows.bindings,
    );
    return edges.length === SLICE;
  });
}
