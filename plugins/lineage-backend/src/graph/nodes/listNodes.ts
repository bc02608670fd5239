import type {
  LineageNode,
  NodesQuery,
  Page,
} from '@waymark/plugin-lineage-common';
import {
  decodeCursor,
  encodeCursor,
} from '@waymark/plugin-openapi-operations-node';
import type { Access } from '../access';
import type { GraphContext } from '../context';
import { readNodes } from '../queries/readNodes';
import { degreesOf } from '../shape/countHidden';
import { toLineageNode } from '../shape/toLineageNode';
import { findByTokens, listById, searchWords } from './findByTokens';

/** Names of the lists in their cursors. */
const FOUND = 'nodes-found';
const ALL = 'nodes';

/**
 * Nodes by the words of their names and titles. What the asker may not see is
 * left out, not masked: that something has such a name would tell its name. A
 * page may therefore be short and still have a cursor.
 */
export async function listNodes(
  context: GraphContext,
  options: { access: Access; query: NodesQuery & { limit: number } },
): Promise<Page<LineageNode>> {
  const { access, query } = options;
  const words = searchWords(query.q ?? '');
  const { ids, nextCursor } =
    words.length > 0
      ? await pageOfFound(context, words, query)
      : await pageOfAll(context, query);
  const nodes = await readNodes(context.knex, ids);
  const sight = await access.sees(nodes.values());
  return {
    items: ids.flatMap(id => {
      const node = nodes.get(id);
      if (!node || !sight.node(node)) {
        return [];
      }
      const granularity = node.type === 'job' ? 'job' : 'asset';
      const hidden = degreesOf(node, { granularity, root: id });
      return [toLineageNode(node, { hidden })];
    }),
    pageInfo: nextCursor === undefined ? {} : { nextCursor },
  };
}

async function pageOfFound(
  { knex }: GraphContext,
  words: string[],
  query: NodesQuery & { limit: number },
): Promise<{ ids: number[]; nextCursor?: string }> {
  const { types, namespace, limit, cursor } = query;
  const [token, id] = decodeCursor(FOUND, cursor, ['text', 'count']) ?? [];
  const rows = await findByTokens(knex, {
    words,
    types,
    namespace,
    limit: limit + 1,
    ...(token !== undefined && {
      after: { token: String(token), id: Number(id) },
    }),
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    ids: [...new Set(page.map(row => row.canonical))],
    ...(rows.length > limit &&
      last && { nextCursor: encodeCursor(FOUND, [last.token, last.id]) }),
  };
}

async function pageOfAll(
  { knex }: GraphContext,
  query: NodesQuery & { limit: number },
): Promise<{ ids: number[]; nextCursor?: string }> {
  const { types, namespace, limit, cursor } = query;
  const [after = 0] = decodeCursor(ALL, cursor, ['count']) ?? [];
  const rows = await listById(knex, {
    types,
    namespace,
    after: Number(after),
    limit: limit + 1,
  });
  const ids = rows.slice(0, limit);
  return {
    ids,
    ...(rows.length > limit && {
      nextCursor: encodeCursor(ALL, [ids[ids.length - 1]]),
    }),
  };
}
