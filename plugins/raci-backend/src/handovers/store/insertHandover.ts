import { ConflictError } from '@backstage/errors';
import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { HandoverItemRow, HandoverRow } from '../../database/tables';
import type { DutyKey, StoredHandover } from '../types';

/** Rows of one statement. */
const CHUNK = 100;

/**
 * Stores a new hand-over with its duties.
 *
 * Errors: a `ConflictError` that names the other hand-over when a duty is on
 * its way already. A unique index holds this between replicas too.
 */
export async function insertHandover(
  knex: Knex,
  handover: StoredHandover,
): Promise<void> {
  await refuseTaken(knex, handover);
  try {
    await inTransaction(knex, async tx => {
      await tx<HandoverRow>('handovers').insert(toRow(handover));
      await tx.batchInsert('handover_items', toItemRows(handover), CHUNK);
    });
  } catch (error) {
    // Somebody may have been faster between the look and the insert.
    if (isUniqueViolation(error)) {
      await refuseTaken(knex, handover);
    }
    throw error;
  }
}

async function refuseTaken(
  knex: Knex,
  handover: StoredHandover,
): Promise<void> {
  const { from, items } = handover;
  const active = await knex<HandoverItemRow>('handover_items')
    .where({ from_ref: from, active: true })
    .select('handover_id', 'entity_ref', 'activity', 'role', 'declared_at');
  const taken = new Map<string, string>();
  for (const row of active) {
    const { activity, role } = row;
    for (const place of [row.entity_ref, row.declared_at]) {
      taken.set(keyOf({ entityRef: place, activity, role }), row.handover_id);
    }
  }
  for (const { entityRef, declaredAt, activity, role } of items) {
    // A declaration that others inherit can be on its way under another name.
    const other =
      taken.get(keyOf({ entityRef, activity, role })) ??
      taken.get(keyOf({ entityRef: declaredAt, activity, role }));
    if (other) {
      throw new ConflictError(
        `'${from}' as ${role} for ${activity} of '${entityRef}' is on its way already, in hand-over '${other}'; answer or withdraw that first.`,
      );
    }
  }
}

function keyOf(duty: Omit<DutyKey, 'role'> & { role: string }): string {
  const { entityRef, activity, role } = duty;
  return `${entityRef} ${activity} ${role}`;
}

/** Postgres: unique_violation; SQLite: its constraint errors. */
function isUniqueViolation(error: unknown): boolean {
  const { code = '' } = error as { code?: string };
  return code === '23505' || code.startsWith('SQLITE_CONSTRAINT');
}

function toRow(handover: StoredHandover): HandoverRow {
  return {
    id: handover.id,
    from_ref: handover.from,
    to_ref: handover.to,
    proposed_by: handover.proposedBy,
    reason: handover.reason ?? null,
    state: handover.state,
    inherited: handover.inherited,
    created_at: handover.createdAt,
    due_at: handover.dueAt,
    answered_at: null,
    answered_by: null,
    answer: null,
    proposals: JSON.stringify(handover.proposals),
    problem: null,
    reminded_at: null,
    revision: handover.revision,
  };
}

function toItemRows({ id, from, items }: StoredHandover): HandoverItemRow[] {
  return items.map(item => ({
    handover_id: id,
    entity_ref: item.entityRef,
    activity: item.activity,
    role: item.role,
    from_ref: from,
    declared_at: item.declaredAt,
    active: item.active,
    shown_at: null,
    obsolete_at: null,
  }));
}
