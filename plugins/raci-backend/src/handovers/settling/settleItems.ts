import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { HandoverState } from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import type {
  CellRow,
  HandoverItemRow,
  HandoverRow,
  SubjectRow,
} from '../../database/tables';
import { transition } from '../transition';
import { judgeItem } from './judgeItem';

/** Entities of one look; well below the parameters a statement takes. */
const CHUNK = 200;

/**
 * Looks whether duties that are on their way have arrived, and ends the
 * hand-overs for which nothing is left to wait for.
 *
 * ```
 *   handover H: deployment of model a and of model b, from carol to alice
 *   cells of a change: alice is there, carol is gone   -> item a shown
 *   cells of b change: dave is there, carol is gone    -> item b obsolete
 *   no item of H is active any more, one was shown     -> H done
 * ```
 * Two replicas that settle items of one hand-over at once would each see the
 * other's item as active still; hence its row is locked first.
 *
 * @param options.entityRefs the entities to look at
 * @param options.removed how to see an entity that is not resolved any more:
 * `wait` for another to take its place, or count its duties as `obsolete`
 */
export async function settleItems(
  tx: Knex.Transaction,
  options: {
    entityRefs: readonly string[];
    removed: 'wait' | 'obsolete';
    now: number;
  },
): Promise<void> {
  const { removed, now } = options;
  const entityRefs = [...new Set(options.entityRefs)];
  const touched = new Set<string>();
  for (let start = 0; start < entityRefs.length; start += CHUNK) {
    const part = entityRefs.slice(start, start + CHUNK);
    const ids = await settlePart(tx, { part, removed, now });
    ids.forEach(id => touched.add(id));
  }
  for (const id of [...touched].sort()) {
    await endSettled(tx, id);
  }
}

/** The ids of hand-overs that lost an active item. */
async function settlePart(
  tx: Knex.Transaction,
  options: { part: string[]; removed: 'wait' | 'obsolete'; now: number },
): Promise<Set<string>> {
  const { part, removed, now } = options;
  const touched = new Set<string>();
  const items = await tx<HandoverItemRow>('handover_items')
    .where('active', true)
    .whereIn('entity_ref', part);
  if (items.length === 0) {
    return touched;
  }
  const takers = await lockTakers(
    tx,
    items.map(item => item.handover_id),
  );
  const holders = await readHolders(tx, part);
  const present = new Set(
    await tx<SubjectRow>('subjects')
      .whereIn('entity_ref', part)
      .pluck('entity_ref'),
  );
  for (const item of items) {
    const to = takers.get(item.handover_id);
    if (
      to === undefined ||
      (removed === 'wait' && !present.has(item.entity_ref))
    ) {
      continue;
    }
    const judgement = judgeItem({
      holders: holders.get(keyOf(item)) ?? new Set(),
      from: item.from_ref,
      to,
    });
    if (judgement === 'open') {
      continue;
    }
    touched.add(item.handover_id);
    await tx<HandoverItemRow>('handover_items')
      .where({
        handover_id: item.handover_id,
        entity_ref: item.entity_ref,
        activity: item.activity,
        role: item.role,
      })
      .update({
        active: false,
        ...(judgement === 'shown' ? { shown_at: now } : { obsolete_at: now }),
      });
  }
  return touched;
}

async function lockTakers(
  tx: Knex.Transaction,
  ids: string[],
): Promise<Map<string, string>> {
  const query = tx<HandoverRow>('handovers')
    .whereIn('id', [...new Set(ids)])
    .orderBy('id')
    .select('id', 'to_ref');
  const rows = await (isPostgres(tx) ? query.forUpdate() : query);
  return new Map(rows.map(row => [row.id, row.to_ref]));
}

async function readHolders(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<Map<string, Set<string>>> {
  const cells = await tx<CellRow>('cells')
    .whereIn('entity_ref', entityRefs)
    .whereIn('role', ['responsible', 'accountable'])
    .select('entity_ref', 'activity', 'role', 'party_ref');
  const holders = new Map<string, Set<string>>();
  for (const cell of cells) {
    const key = keyOf(cell);
    holders.set(key, (holders.get(key) ?? new Set()).add(cell.party_ref));
  }
  return holders;
}

async function endSettled(tx: Knex.Transaction, id: string): Promise<void> {
  const items = await tx<HandoverItemRow>('handover_items').where({
    handover_id: id,
  });
  if (items.some(item => item.active)) {
    return;
  }
  const row = await tx<HandoverRow>('handovers').where({ id }).first();
  const isShown = items.some(item => item.shown_at !== null);
  const next =
    row && transition(row.state as HandoverState, isShown ? 'shown' : 'gone');
  if (next) {
    await tx<HandoverRow>('handovers')
      .where({ id })
      .update({ state: next, problem: null, revision: row.revision + 1 });
  }
}

function keyOf(row: {
  entity_ref: string;
  activity: string;
  role: string;
}): string {
  return `${row.entity_ref} ${row.activity} ${row.role}`;
}
