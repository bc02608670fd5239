import type { Knex } from 'knex';
import type { HandoverItemRow } from '../database/tables';

type Item = Pick<
  HandoverItemRow,
  'handover_id' | 'entity_ref' | 'activity' | 'role' | 'from_ref' | 'active'
>;

/**
 * Duties on their way of an entity go on as duties of the one that took its
 * place. Where the same duty is on its way there already, that stays, and the
 * one of the old entity is obsolete.
 */
export async function moveHandovers(
  tx: Knex.Transaction,
  options: { from: string; to: string; now: number },
): Promise<void> {
  const { from, to, now } = options;
  const columns = [
    'handover_id',
    'entity_ref',
    'activity',
    'role',
    'from_ref',
    'active',
  ] as const;
  const items = await tx<HandoverItemRow>('handover_items')
    .where('entity_ref', from)
    .select<Item[]>(...columns);
  const there = await tx<HandoverItemRow>('handover_items')
    .where('entity_ref', to)
    .select<Item[]>(...columns);
  for (const item of items) {
    const isSameDuty = (other: Item) =>
      other.activity === item.activity && other.role === item.role;
    const isTaken = there.some(
      other =>
        isSameDuty(other) &&
        (other.handover_id === item.handover_id ||
          (Boolean(item.active) &&
            Boolean(other.active) &&
            other.from_ref === item.from_ref)),
    );
    await tx<HandoverItemRow>('handover_items')
      .where({
        handover_id: item.handover_id,
        entity_ref: from,
        activity: item.activity,
        role: item.role,
      })
      .update(
        isTaken ? { active: false, obsolete_at: now } : { entity_ref: to },
      );
  }
  await tx<HandoverItemRow>('handover_items')
    .where('declared_at', from)
    .update({ declared_at: to });
}
