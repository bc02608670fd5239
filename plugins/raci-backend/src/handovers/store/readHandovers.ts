import type {
  ChangeProposal,
  HandoverRole,
  HandoverState,
} from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import type { HandoverItemRow, HandoverRow } from '../../database/tables';
import type { StoredHandover, StoredItem } from '../types';

/** Parameters of a statement, well below what SQLite takes. */
const CHUNK = 500;

/** The hand-overs with these ids, with their items; unknown ids are left out. */
export async function readHandovers(
  knex: Knex,
  ids: readonly string[],
): Promise<Map<string, StoredHandover>> {
  const found = new Map<string, StoredHandover>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const part = ids.slice(start, start + CHUNK);
    const rows = await knex<HandoverRow>('handovers').whereIn('id', part);
    const items = await knex<HandoverItemRow>('handover_items')
      .whereIn('handover_id', part)
      .orderBy(['handover_id', 'entity_ref', 'activity', 'role']);
    for (const row of rows) {
      found.set(row.id, toHandover(row, []));
    }
    for (const item of items) {
      found.get(item.handover_id)?.items.push(toItem(item));
    }
  }
  return found;
}

function toHandover(row: HandoverRow, items: StoredItem[]): StoredHandover {
  return {
    id: row.id,
    from: row.from_ref,
    to: row.to_ref,
    proposedBy: row.proposed_by,
    state: row.state as HandoverState,
    inherited: row.inherited,
    createdAt: Number(row.created_at),
    dueAt: Number(row.due_at),
    proposals: JSON.parse(row.proposals) as ChangeProposal[],
    revision: row.revision,
    items,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.answered_at !== null && { answeredAt: Number(row.answered_at) }),
    ...(row.answered_by !== null && { answeredBy: row.answered_by }),
    ...(row.answer !== null && { answer: row.answer }),
    ...(row.problem !== null && { problem: row.problem }),
  };
}

function toItem(row: HandoverItemRow): StoredItem {
  return {
    entityRef: row.entity_ref,
    activity: row.activity,
    role: row.role as HandoverRole,
    declaredAt: row.declared_at,
    active: Boolean(row.active),
    ...(row.shown_at !== null && { shownAt: Number(row.shown_at) }),
    ...(row.obsolete_at !== null && { obsoleteAt: Number(row.obsolete_at) }),
  };
}
