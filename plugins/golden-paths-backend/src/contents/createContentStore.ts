import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import {
  chunked,
  inTransaction,
  readRows,
  upsertRows,
} from '@waymark/plugin-bulk-rows-node';
import type { FileTree, TreeFile } from '@waymark/plugin-golden-paths-common';
import type { Knex } from 'knex';
import { describeTree, type TreeDescription } from './describeTree';
import type { BlobRow, StoredFile, TreeBlobRow, TreeRow } from './tables';
import type { ContentStore, KeepSettings } from './types';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Blobs of one statement: few bindings, and few bytes at once in memory. */
const BLOBS_AT_ONCE = 50;

/**
 * Keeps trees in the plugin's database.
 *
 * Two replicas may keep the same at once, and a third may prune meanwhile:
 *
 *   put    writes or touches the blobs, then the tree with its links
 *   prune  removes trees, then blobs, that nothing names and that nobody
 *          touched for an hour
 *
 * Touching locks the row, so that a removal waits and then sees that the row
 * is young again. A tree that is there has all its blobs: the links go with it,
 * and blobs only go once no link names them.
 */
export function createContentStore(options: {
  knex: Knex;
  settings: Pick<KeepSettings, 'maxFiles' | 'maxTreeBytes'>;
  clock: () => number;
}): ContentStore {
  const { knex, settings, clock } = options;
  return {
    async put(files) {
      const tree = describeTree(files, settings);
      const touched = await knex<TreeRow>('content_trees')
        .where({ tree_id: tree.treeId })
        .update({ touched_at: clock() });
      if (touched === 0) {
        await write(knex, { tree, now: clock() });
      }
      return tree.treeId;
    },

    async get(treeId) {
      const row = await knex<TreeRow>('content_trees')
        .where({ tree_id: treeId })
        .first();
      return row && readTree(knex, JSON.parse(row.manifest) as StoredFile[]);
    },
  };
}

async function write(
  knex: Knex,
  { tree, now }: { tree: TreeDescription; now: number },
): Promise<void> {
  // Sorted, so that two that write the same blobs lock them in one order.
  const rows: BlobRow[] = await Promise.all(
    [...tree.blobs]
      .sort(([left], [right]) => left.localeCompare(right))
      .map(async ([hash, content]) => ({
        hash,
        bytes: await compress(content),
        touched_at: now,
      })),
  );
  await inTransaction(knex, async tx => {
    for (const chunk of chunked(rows, BLOBS_AT_ONCE)) {
      await tx<BlobRow>('content_blobs')
        .insert(chunk)
        .onConflict('hash')
        .merge(['touched_at']);
    }
    await tx<TreeRow>('content_trees')
      .insert({
        tree_id: tree.treeId,
        manifest: tree.manifest,
        touched_at: now,
      })
      .onConflict('tree_id')
      .merge(['touched_at']);
    await upsertRows({
      tx,
      table: 'content_tree_blobs',
      keys: ['tree_id', 'hash'],
      values: [],
      rows: rows.map(({ hash }): TreeBlobRow => ({
        tree_id: tree.treeId,
        hash,
      })),
    });
  });
}

async function readTree(
  knex: Knex,
  stored: readonly StoredFile[],
): Promise<FileTree> {
  const contents = new Map<string, Uint8Array>();
  const hashes = [...new Set(stored.map(({ hash }) => hash))];
  for (const values of chunked(hashes, BLOBS_AT_ONCE)) {
    const rows = await readRows<BlobRow>(knex, {
      table: 'content_blobs',
      column: 'hash',
      values,
    });
    for (const { hash, bytes } of rows) {
      contents.set(hash, await expand(bytes));
    }
  }
  return new Map(
    stored.map(({ path, hash, executable }): [string, TreeFile] => {
      const content = contents.get(hash);
      if (!content) {
        throw new Error(
          `The content ${hash} of '${path}' is missing in content_blobs, though a tree names it; restore the database, or remove the tree's rows so that it is made anew`,
        );
      }
      return [path, { content, ...(executable && { executable }) }];
    }),
  );
}
