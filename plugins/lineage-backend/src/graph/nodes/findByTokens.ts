import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { LineageNodeType } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { selectRows } from '../queries/ids';
import { typeConditions } from '../queries/readReachable';

/** Sorts after every text that begins as another does. */
const LAST = '\u{10FFFF}';

/** A place in a list of nodes. */
export interface TokenPlace {
  token: string;
  id: number;
}

/** The words of a search; each has to begin a part of a name or title. */
export function searchWords(q: string): string[] {
  const words = q
    .toLocaleLowerCase('en-US')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(word => word.slice(0, 64));
  // The longest one is likely to be in the fewest names.
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/**
 * Nodes that have all words, in the order of the token that the first word
 * begins, so that whole words come before longer ones. The index is read in
 * that order from where the last page ended.
 *
 * A node is found by the first of its tokens that the word begins, and by a
 * name of its own only when its canonical node is not found already.
 */
export async function findByTokens(
  knex: Knex,
  options: {
    words: readonly string[];
    types?: readonly LineageNodeType[];
    namespace?: string;
    after?: TokenPlace;
    limit: number;
  },
): Promise<(TokenPlace & { canonical: number })[]> {
  const { words, types, namespace, after, limit } = options;
  const [first, ...others] = words;
  // Comparing bytes is what the index does, whatever the collation.
  const [atLeast, below] = isPostgres(knex) ? ['~>=~', '~<~'] : ['>=', '<'];
  const within = (alias: string) =>
    `${alias}.token ${atLeast} ? and ${alias}.token ${below} ?`;
  const range = (word: string) => [word, word + LAST];

  const conditions = [within('t')];
  const bindings: (string | number)[] = [
    after && after.token > first ? after.token : first,
    first + LAST,
  ];
  if (after) {
    conditions.push('(t.token <> ? or t.node_id > ?)');
    bindings.push(after.token, after.id);
  }
  conditions.push(
    `not exists (select 1 from node_tokens e where e.node_id = t.node_id
       and e.token ${atLeast} ? and e.token ${below} t.token)`,
    `(a.canonical_id is null or not exists (
       select 1 from node_tokens c where c.node_id = a.canonical_id and ${within('c')}))`,
  );
  bindings.push(first, ...range(first));
  for (const word of others) {
    conditions.push(
      `exists (select 1 from node_tokens w where w.node_id = t.node_id and ${within('w')})`,
    );
    bindings.push(...range(word));
  }
  if (types) {
    conditions.push(`(${typeConditions(knex, types, 'n')})`);
  }
  if (namespace !== undefined) {
    conditions.push('n.namespace = ?');
    bindings.push(namespace);
  }
  return selectRows(
    knex,
    `select t.token, t.node_id as id, n.id as canonical
     from node_tokens t
     join nodes a on a.id = t.node_id
     join nodes n on n.id = coalesce(a.canonical_id, a.id)
     where ${conditions.join(' and ')}
     order by t.token ${isPostgres(knex) ? 'using ~<~' : ''}, t.node_id limit ?`,
    [...bindings, limit],
  );
}

/** Canonical nodes in the order of their ids. */
export async function listById(
  knex: Knex,
  options: {
    types?: readonly LineageNodeType[];
    namespace?: string;
    after: number;
    limit: number;
  },
): Promise<number[]> {
  const { types, namespace, after, limit } = options;
  // Of each type by itself, which is a range of an index in its order.
  const lists = (types ?? [undefined]).map(type => ({
    sql: `select id from nodes where canonical_id is null and id > ?
      ${type ? `and ${typeConditions(knex, [type])}` : ''}
      ${namespace === undefined ? '' : 'and namespace = ?'}
      order by id limit ?`,
    bindings: [after, ...(namespace === undefined ? [] : [namespace]), limit],
  }));
  const rows = await selectRows<{ id: number }>(
    knex,
    `select id from (${lists
      .map(({ sql }, i) => `select * from (${sql}) as l${i}`)
      .join(' union all ')}) as listed order by id limit ?`,
    [...lists.flatMap(list => list.bindings), limit],
  );
  return rows.map(row => row.id);
}
