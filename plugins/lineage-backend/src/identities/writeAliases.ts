import type { Knex } from 'knex';
import { rowsOf, select } from '../database/rowsOf';
import type { DbAliasSourceRow } from '../database/tables';
import { isNewer } from '../store/group/newer';
import type { AliasRegister } from '../store/group/types';
import { type LockMode, NeedsExclusiveLock } from '../store/lock';
import type { NodeDirectory } from '../store/nodes/resolveNodes';

/**
 * Writes what nodes state to be other names of theirs; per node and origin the
 * newest set wins as a whole. Repeating what is known only notes the time.
 * Another set makes nodes one or parts them, which needs the graph's lock
 * alone: with a shared one it throws {@link NeedsExclusiveLock}.
 * @returns nodes whose aliases, old or new, are not what they were
 */
export async function writeAliases(
  tx: Knex.Transaction,
  aliases: Iterable<AliasRegister>,
  { nodes, mode }: { nodes: NodeDirectory; mode: LockMode },
): Promise<number[]> {
  const said = [...aliases]
    .map(register => ({
      register,
      node_id: nodes.id(register.node),
      origin: register.origin,
      at: register.at,
      hash: register.hash,
    }))
    .sort((a, b) => a.node_id - b.node_id || (a.origin < b.origin ? -1 : 1));
  if (said.length === 0) {
    return [];
  }
  const keys = rowsOf(tx, { node_id: 'integer', origin: 'text' }, said);
  const known = new Map(
    (
      await select<DbAliasSourceRow>(
        tx,
        `select s.* from ${keys.sql} join alias_sources s
         on s.node_id = x.node_id and s.origin = x.origin`,
        keys.bindings,
      )
    ).map(row => [`${row.node_id} ${row.origin}`, row]),
  );
  const news = said.filter(row => {
    const old = known.get(`${row.node_id} ${row.origin}`);
    return isNewer(row, old && { at: Number(old.at), hash: old.hash });
  });
  const others = news.filter(
    row => (known.get(`${row.node_id} ${row.origin}`)?.hash ?? '') !== row.hash,
  );
  if (others.length > 0 && mode === 'shared') {
    throw new NeedsExclusiveLock('Names of nodes change');
  }
  if (news.length > 0) {
    const rows = rowsOf(
      tx,
      { node_id: 'integer', origin: 'text', at: 'bigint', hash: 'text' },
      news,
    );
    // Under a shared lock no set changes, so it is the time alone that grows.
    await tx.raw(
      `insert into alias_sources (node_id, origin, at, hash)
       select node_id, origin, at, hash from ${rows.sql} where true
       on conflict (node_id, origin) do update
       set at = excluded.at, hash = excluded.hash
       where (excluded.at, excluded.hash) > (alias_sources.at, alias_sources.hash)`,
      rows.bindings,
    );
  }
  return replaceAliases(
    tx,
    others.map(({ node_id, origin, register }) => ({
      node_id,
      origin,
      aliases: register.aliases.map(alias => nodes.id(alias)),
    })),
  );
}

/**
 * Replaces the sets of aliases of nodes.
 * @returns nodes whose aliases, old or new, are not what they were
 */
export async function replaceAliases(
  tx: Knex.Transaction,
  sets: readonly {
    node_id: number;
    origin: string;
    aliases: readonly number[];
  }[],
): Promise<number[]> {
  if (sets.length === 0) {
    return [];
  }
  const keys = rowsOf(tx, { node_id: 'integer', origin: 'text' }, sets);
  const removed = await select<{ alias_id: number }>(
    tx,
    `delete from aliases where (node_id, origin) in
     (select x.node_id, x.origin from ${keys.sql}) returning alias_id`,
    keys.bindings,
  );
  const added = sets.flatMap(({ aliases, ...set }) =>
    aliases
      .filter(alias => alias !== set.node_id)
      .map(alias_id => ({ ...set, alias_id })),
  );
  const rows = rowsOf(
    tx,
    { node_id: 'integer', origin: 'text', alias_id: 'integer' },
    added,
  );
  await tx.raw(
    `insert into aliases (node_id, origin, alias_id)
     select node_id, origin, alias_id from ${rows.sql} where true
     on conflict (node_id, origin, alias_id) do nothing`,
    rows.bindings,
  );
  return [
    ...new Set([
      ...sets.map(({ node_id }) => node_id),
      ...removed.map(({ alias_id }) => alias_id),
      ...added.map(({ alias_id }) => alias_id),
    ]),
  ];
}
