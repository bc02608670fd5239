import type { Knex } from 'knex';
import type { CellChange, CellObserver } from '../../resolution/types';
import { findCauses, type TakenDuty } from './findCauses';
import { settleItems } from './settleItems';

/** Refs of one look; well below the parameters a statement takes. */
const CHUNK = 400;

/**
 * For so long after the catalog showed a hand-over, further entities that
 * inherit the changed declaration are said to have changed by it: they are
 * resolved in slices, the last ones a while after the first.
 */
const AFTERWARDS_MS = 24 * 60 * 60 * 1000;

/**
 * Watches cells come and go: tells history whose hand-over it was, and marks
 * the duties that arrived. To be told after the cells were written.
 */
export function createCellObserver(): CellObserver {
  return {
    async onCells(tx, changes, { now }) {
      const duties = changes.filter(
        ({ role }) => role === 'responsible' || role === 'accountable',
      );
      if (duties.length === 0) {
        return [];
      }
      const causes = findCauses(changes, await readTaken(tx, duties, now));
      await settleItems(tx, {
        entityRefs: duties.map(change => change.entityRef),
        // Of a removed entity cells go only when no other took its place.
        removed: 'obsolete',
        now,
      });
      return causes;
    },
  };
}

/** Accepted duties from or to the parties that the changes are about. */
async function readTaken(
  tx: Knex.Transaction,
  changes: readonly CellChange[],
  now: number,
): Promise<TakenDuty[]> {
  const parties = [...new Set(changes.map(change => change.partyRef))];
  const found = new Map<string, TakenDuty>();
  for (let start = 0; start < parties.length; start += CHUNK) {
    const part = parties.slice(start, start + CHUNK);
    const rows: TakenRow[] = await tx('handovers as h')
      .join('handover_items as i', 'i.handover_id', 'h.id')
      .whereIn('h.state', ['accepted', 'proposed', 'done'])
      .whereNotNull('h.answered_by')
      .where(about =>
        about.whereIn('h.from_ref', part).orWhereIn('h.to_ref', part),
      )
      .where(fresh =>
        fresh
          .where('i.active', true)
          .orWhere('i.shown_at', '>=', now - AFTERWARDS_MS),
      )
      .select(
        'h.id',
        'h.from_ref',
        'h.to_ref',
        'h.answered_by',
        'i.entity_ref',
        'i.declared_at',
        'i.activity',
        'i.role',
      );
    for (const row of rows) {
      const key = [row.id, row.entity_ref, row.activity, row.role].join(' ');
      found.set(key, {
        handoverId: row.id,
        by: row.answered_by,
        from: row.from_ref,
        to: row.to_ref,
        entityRef: row.entity_ref,
        declaredAt: row.declared_at,
        activity: row.activity,
        role: row.role,
      });
    }
  }
  return [...found.values()];
}

interface TakenRow {
  id: string;
  from_ref: string;
  to_ref: string;
  answered_by: string;
  entity_ref: string;
  declared_at: string;
  activity: string;
  role: string;
}
