import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { rowsOf, select } from '../database/rowsOf';
import type { DbBindingRow, DbNodeRow } from '../database/tables';
import { keyText } from '../ingest/keyText';
import type { Names } from './representative';

type Member = Pick<
  DbNodeRow,
  'id' | 'type' | 'namespace' | 'name' | 'canonical_id'
>;
type Alias = Names['aliases'][number];

/**
 * Everything that was, or is from now on, one thing with any of `ids`: the
 * names that share a canonical node with them, and those that aliases lead to.
 */
export async function readComponents(
  tx: Knex.Transaction,
  ids: Iterable<number>,
): Promise<Names & { canonical: Map<number, number> }> {
  const members = new Map<number, Member>();
  const aliases = new Map<string, Alias>();
  const asked = new Set<number>();
  for (let frontier = [...new Set(ids)]; frontier.length > 0;) {
    frontier.forEach(id => asked.add(id));
    for (const chunk of chunked(frontier)) {
      const found = await readNeighbours(tx, chunk);
      found.members.forEach(member => members.set(member.id, member));
      found.aliases.forEach(alias =>
        aliases.set(
          `${alias.node_id} ${alias.origin} ${alias.alias_id}`,
          alias,
        ),
      );
    }
    const reached = [...aliases.values()].flatMap(alias => [
      alias.node_id,
      alias.alias_id,
    ]);
    frontier = [...new Set([...members.keys(), ...reached])].filter(
      id => !asked.has(id),
    );
  }
  return {
    nodes: [...members.values()].map(({ id, type, namespace, name }) => ({
      id,
      type,
      text: keyText({ type, namespace, name }),
    })),
    aliases: [...aliases.values()],
    bindings: await readBindings(tx, [...members.keys()]),
    canonical: new Map(
      [...members.values()].map(({ id, canonical_id }) => [
        id,
        canonical_id ?? id,
      ]),
    ),
  };
}

async function readNeighbours(
  tx: Knex.Transaction,
  ids: readonly number[],
): Promise<{ members: Member[]; aliases: Alias[] }> {
  const rows = rowsOf(
    tx,
    { id: 'integer' },
    ids.map(id => ({ id })),
  );
  const columns = 'm.id, m.type, m.namespace, m.name, m.canonical_id';
  // A name's canonical node, and all other names of that.
  const members = await select<Member>(
    tx,
    `select ${columns} from nodes m where m.id in (
       select coalesce(n.canonical_id, n.id)
       from ${rows.sql} join nodes n on n.id = x.id)
     union
     select ${columns} from nodes m where m.id in (select x.id from ${rows.sql})
     union
     select ${columns} from nodes m where m.canonical_id in (
       select coalesce(n.canonical_id, n.id)
       from ${rows.sql} join nodes n on n.id = x.id)`,
    [...rows.bindings, ...rows.bindings, ...rows.bindings],
  );
  const aliases = await select<Alias>(
    tx,
    `select a.node_id, a.origin, a.alias_id
     from ${rows.sql} join aliases a on a.node_id = x.id
     union
     select a.node_id, a.origin, a.alias_id
     from ${rows.sql} join aliases a on a.alias_id = x.id`,
    [...rows.bindings, ...rows.bindings],
  );
  return { members, aliases };
}

async function readBindings(
  tx: Knex.Transaction,
  ids: readonly number[],
): Promise<DbBindingRow[]> {
  const bindings: DbBindingRow[] = [];
  for (const chunk of chunked(ids)) {
    const rows = rowsOf(
      tx,
      { id: 'integer' },
      chunk.map(id => ({ id })),
    );
    bindings.push(
      ...(await select<DbBindingRow>(
        tx,
        `select b.* from ${rows.sql} join bindings b on b.node_id = x.id`,
        rows.bindings,
      )),
    );
  }
  return bindings;
}
