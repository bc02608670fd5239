import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { CellRow, HistoryRow } from '../database/tables';
import { cellKey } from './layOut';
import type { CellChange, CellObserver } from './types';

/** A cell without the time at which it was first noticed. */
type Cell = Omit<CellRow, 'since'>;

/**
 * Tells the observers about cells that came and went, and keeps it as
 * history, with who caused it where an observer knows. The first sight of an
 * entity, and what is seen soon after, says nothing about what was before:
 * observers hear of it, history does not, unless somebody caused it.
 */
export async function tellChanges(
  tx: Knex.Transaction,
  options: {
    observers: readonly CellObserver[];
    now: number;
    /** What was stored, or was left when the entity went. */
    before: readonly Cell[];
    after: readonly Cell[];
    /** Those of `after` that were not stored. */
    added: readonly Cell[];
    isSettling: (entityRef: string) => boolean;
  },
): Promise<void> {
  const { observers, now, before, after, added, isSettling } = options;
  const beforeKeys = new Set(before.map(cellKey));
  const afterKeys = new Set(after.map(cellKey));
  const steps = [
    ...before
      .filter(cell => !afterKeys.has(cellKey(cell)))
      .map(cell => ({ cell, change: 'removed' as const, isNews: true })),
    ...added.map(cell => ({
      cell,
      change: 'added' as const,
      isNews: !beforeKeys.has(cellKey(cell)),
    })),
  ];
  if (steps.length === 0) {
    return;
  }
  const changes = steps.map(({ cell, change }) => toCellChange(cell, change));
  const causes = new Map<number, { by: string; handoverId: string }>();
  for (const observer of observers) {
    for (const cause of await observer.onCells(tx, changes, { now })) {
      causes.set(cause.index, cause);
    }
  }
  const rows = steps.flatMap(({ cell, change, isNews }, index) =>
    isNews && (causes.has(index) || !isSettling(cell.entity_ref))
      ? {
          entity_ref: cell.entity_ref,
          at: now,
          activity: cell.activity,
          role: cell.role,
          party_ref: cell.party_ref,
          change,
          origin_level: cell.origin_level,
          origin_ref: cell.origin_ref,
          by_ref: causes.get(index)?.by ?? null,
          handover_id: causes.get(index)?.handoverId ?? null,
        }
      : [],
  );
  for (const chunk of chunked(rows, 500)) {
    await tx<HistoryRow>('history').insert(chunk);
  }
}

/** A stored cell as observers hear of it. Pure. */
export function toCellChange(
  cell: Cell,
  change: CellChange['change'],
): CellChange {
  return {
    entityRef: cell.entity_ref,
    activity: cell.activity,
    role: cell.role,
    partyRef: cell.party_ref,
    change,
    ...(cell.origin_ref !== null && { originRef: cell.origin_ref }),
  };
}
