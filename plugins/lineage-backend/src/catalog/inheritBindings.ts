import type { Knex } from 'knex';
import { rowsOf, select } from '../database/rowsOf';
import { INHERITED_OWN } from '../identities/representative';
import type { CatalogChanges } from './gatherChanges';
import type { Binding } from './planBindings';
import { readBindings, readBoundEntities } from './readBindings';
import { readFormer } from './writeBoundEntities';

type Bindings = Map<string, Binding[]>;

/**
 * What entities take over from those whose place they took, added to what they
 * stand for. The old entity may be there still, be gone, or never have been
 * known, in which case there is nothing to take over:
 *
 *   its plan in this batch  ──►  what it stood for  ──►  what it stood for
 *                                until now                when it went
 *
 * @param plans changed in place
 */
export async function inheritBindings(
  tx: Knex.Transaction,
  options: {
    replaced: CatalogChanges['replaced'];
    current: ReadonlyMap<string, readonly Binding[]>;
    plans: Bindings;
  },
): Promise<void> {
  const { replaced, current, plans } = options;
  if (replaced.length === 0) {
    return;
  }
  const former = await readBoundEntities(
    tx,
    replaced.map(({ from }) => from),
  );
  const planOf = (ref: string) => plans.get(ref) ?? current.get(ref);
  for (const { from, to } of replaced) {
    const own = planOf(to) ?? [];
    const known = new Set(own.map(({ node_id }) => node_id));
    const named = new Set(
      own
        .filter(({ origin }) => origin === 'annotation')
        .map(({ type }) => type),
    );
    const extra = (planOf(from) ?? readFormer(former.get(from)))
      .filter(({ node_id }) => !known.has(node_id))
      .map(binding => ({
        ...binding,
        entity_ref: to,
        origin: 'inherited' as const,
        // What an annotation named counts before a node of one's own.
        position:
          binding.origin === 'own'
            ? INHERITED_OWN
            : Math.max(binding.position, 1),
      }))
      .filter(
        ({ type, position }) => position >= INHERITED_OWN || !named.has(type),
      );
    plans.set(to, [...own, ...extra]);
  }
}

/**
 * Takes from entities what they inherited from one that is back: it stands for
 * that again itself.
 *
 * @param returning what entities stand for that stood for nothing until now
 * @param current what is read of the heirs is added
 * @param plans changed in place
 */
export async function disinherit(
  tx: Knex.Transaction,
  options: {
    returning: readonly (readonly Binding[])[];
    current: Bindings;
    plans: Bindings;
  },
): Promise<void> {
  const { returning, current, plans } = options;
  const heirs = await selectHeirs(tx, returning.flat());
  if (heirs.length === 0) {
    return;
  }
  const refs = heirs.map(({ entity_ref }) => entity_ref);
  const unread = refs.filter(ref => !current.has(ref));
  (await readBindings(tx, unread)).forEach((bindings, ref) =>
    current.set(ref, bindings),
  );
  for (const { entity_ref: ref, node_id: own } of heirs) {
    const taken = new Set(
      returning
        .filter(bindings => bindings.some(({ node_id }) => node_id === own))
        .flat()
        .map(({ node_id }) => node_id),
    );
    plans.set(
      ref,
      (plans.get(ref) ?? current.get(ref) ?? []).filter(
        ({ origin, node_id }) => origin !== 'inherited' || !taken.has(node_id),
      ),
    );
  }
}

/** Entities that inherited a node which belongs to another by its ref. */
async function selectHeirs(
  tx: Knex.Transaction,
  bindings: readonly Binding[],
): Promise<{ entity_ref: string; node_id: number }[]> {
  const own = bindings.filter(({ origin }) => origin === 'own');
  if (own.length === 0) {
    return [];
  }
  const rows = rowsOf(
    tx,
    { id: 'integer' },
    own.map(({ node_id }) => ({ id: node_id })),
  );
  return select(
    tx,
    `select b.entity_ref, b.node_id
     from ${rows.sql} join bindings b on b.node_id = x.id
     where b.origin = 'inherited'`,
    rows.bindings,
  );
}
