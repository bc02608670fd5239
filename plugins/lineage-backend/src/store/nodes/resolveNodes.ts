import type { Knex } from 'knex';
import { rowsOf, select } from '../../database/rowsOf';
import { digest, readKeyText } from '../../ingest/keyText';
import type { Lru } from '../Lru';
import { tokensOf } from './tokensOf';

/**
 * The ids of nodes within one transaction; nodes that are new come to be.
 *
 * An id is for ever, so what was once seen committed is not asked again.
 */
export class NodeDirectory {
  readonly #tx: Knex.Transaction;
  readonly #known: Lru<string, number>;
  readonly #ids = new Map<string, number>();
  readonly #learnt = new Map<string, number>();

  constructor(tx: Knex.Transaction, known: Lru<string, number>) {
    this.#tx = tx;
    this.#known = known;
  }

  /** The id of a node that was resolved. */
  id(name: string): number {
    const id = this.#ids.get(name);
    if (id === undefined) {
      throw new Error(`No id was asked for the node ${name}`);
    }
    return id;
  }

  /** Takes an id that was read from the database. */
  add(name: string, id: number): void {
    this.#ids.set(name, id);
  }

  /**
   * Finds or makes nodes.
   * @param names key texts, and when they were first named (milliseconds)
   */
  async resolve(names: ReadonlyMap<string, number>): Promise<void> {
    const unknown = new Map<string, string>();
    for (const name of names.keys()) {
      const id = this.#ids.get(name) ?? this.#known.get(name);
      if (id === undefined) {
        unknown.set(digest(name), name);
      } else {
        this.#ids.set(name, id);
      }
    }
    const take = (rows: { id: number; key: string }[]) => {
      for (const { id, key } of rows) {
        const name = unknown.get(key)!;
        this.#ids.set(name, id);
        this.#learnt.set(name, id);
        unknown.delete(key);
      }
    };
    if (unknown.size > 0) {
      take(await findNodes(this.#tx, unknown.keys()));
    }
    if (unknown.size > 0) {
      const made = await insertNodes(this.#tx, unknown, names);
      await insertTokens(
        this.#tx,
        made.map(({ id, key }) => [id, readKeyText(unknown.get(key)!).name]),
      );
      take(made);
    }
    if (unknown.size > 0) {
      // Somebody else made them in this moment; they are there now.
      take(await findNodes(this.#tx, unknown.keys()));
    }
  }

  /** Remembers what was learnt; to be called after the commit. */
  remember(): void {
    this.#learnt.forEach((id, name) => this.#known.set(name, id));
  }
}

async function findNodes(
  tx: Knex.Transaction,
  wanted: Iterable<string>,
): Promise<{ id: number; key: string }[]> {
  const keys = rowsOf(
    tx,
    { key: 'text' },
    [...wanted].map(key => ({ key })),
  );
  return select(
    tx,
    `select n.id, n.key from ${keys.sql} join nodes n on n.key = x.key`,
    keys.bindings,
  );
}

async function insertNodes(
  tx: Knex.Transaction,
  unknown: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, number>,
): Promise<{ id: number; key: string }[]> {
  const rows = rowsOf(
    tx,
    {
      key: 'text',
      type: 'text',
      namespace: 'text',
      name: 'text',
      first_seen: 'bigint',
    },
    [...unknown.keys()].sort().map(key => {
      const text = unknown.get(key)!;
      return { key, ...readKeyText(text), first_seen: names.get(text) };
    }),
  );
  return select(
    tx,
    `insert into nodes (key, type, namespace, name, first_seen)
     select key, type, namespace, name, first_seen from ${rows.sql} where true
     on conflict (key) do nothing returning id, key`,
    rows.bindings,
  );
}

/** Makes nodes findable by the words of `text`. */
export async function insertTokens(
  tx: Knex.Transaction,
  texts: readonly (readonly [number, string])[],
): Promise<void> {
  const rows = rowsOf(
    tx,
    { token: 'text', node_id: 'integer' },
    texts.flatMap(([node_id, text]) =>
      tokensOf(text).map(token => ({ token, node_id })),
    ),
  );
  await tx.raw(
    `insert into node_tokens (token, node_id)
     select token, node_id from ${rows.sql} where true
     on conflict (token, node_id) do nothing`,
    rows.bindings,
  );
}
