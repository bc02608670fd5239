import type { Knex } from 'knex';
import { IndexSnapshot } from './IndexSnapshot';
import type {
  DbExploreEntityRow,
  DbExploreItemRow,
  FacetValues,
} from './tables';

/** Rows read at a time. */
const CHUNK = 2_000;

/** The largest id that the column holds. */
const MAX_ID = 2_147_483_647;

/**
 * Milliseconds after which a snapshot is read anew instead of brought up to
 * date: half of what removed rows are kept for.
 */
const MAX_AGE_MS = 12 * 60 * 60_000;

/** A snapshot and what it reflects. */
interface Loaded {
  snapshot: IndexSnapshot;
  revision: number;
  loadedAt: number;
}

/**
 * Keeps this replica's snapshot equal to the table: each call
 * asks for the number of the last change, which is one row, and reads only
 * the rows that changed since. What it answers is as true as a query.
 */
export function createSnapshotReader(knex: Knex): () => Promise<IndexSnapshot> {
  let loaded: Loaded | undefined;
  let reading: Promise<Loaded> | undefined;

  return async () => {
    const revision = await readRevision(knex);
    const isOld = loaded && Date.now() - loaded.loadedAt > MAX_AGE_MS;
    if (loaded && !isOld && loaded.revision >= revision) {
      return loaded.snapshot;
    }
    // Requests that arrive while rows are read wait for the same read. It may
    // have begun before the change they must see, hence the check after it.
    if (reading) {
      const { snapshot, revision: reached } = await reading;
      if (reached >= revision) {
        return snapshot;
      }
    }
    reading ??= load(knex, revision, isOld ? undefined : loaded).finally(() => {
      reading = undefined;
    });
    loaded = await reading;
    return loaded.snapshot;
  };
}

/**
 * Reads what changed since `known`. Numbers appear in the order of commits,
 * so nothing up to `revision` is missed even where other rows change while
 * these are read: they come last.
 */
async function load(
  knex: Knex,
  revision: number,
  known: Loaded | undefined,
): Promise<Loaded> {
  const snapshot = known?.snapshot ?? new IndexSnapshot();
  let behind = [known?.revision ?? -1, MAX_ID];
  for (;;) {
    const rows: (Pick<
      DbExploreEntityRow,
      'id' | 'revision' | 'removed' | 'search_text'
    > &
      Pick<DbExploreItemRow, 'facet_values'>)[] = await knex('explore_entities')
      .join('explore_items', 'entity_id', 'id')
      .whereRaw('(revision, id) > (?, ?)', behind)
      .orderBy(['revision', 'id'])
      .limit(CHUNK)
      .select('id', 'revision', 'removed', 'search_text', 'facet_values');
    snapshot.apply(
      rows.map(row => ({
        id: row.id,
        removed: Boolean(row.removed),
        values: JSON.parse(row.facet_values) as FacetValues,
        text: row.search_text,
      })),
    );
    const last = rows.at(-1);
    if (!last) {
      break;
    }
    behind = [Number(last.revision), last.id];
  }
  return {
    snapshot,
    revision: Math.max(revision, behind[0]),
    loadedAt: known?.loadedAt ?? Date.now(),
  };
}

async function readRevision(knex: Knex): Promise<number> {
  const row = await knex('sequences').where({ name: 'explore' }).first('value');
  return Number(row?.value ?? 0);
}
