import { upsertRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { WaiverRow } from '../database';
import { openKeyOf } from '../waivers/openKey';

export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

const VALUES = [
  'nth',
  'entity_ref',
  'rubric_id',
  'check_id',
  'state',
  'open_key',
  'reason',
  'requested_by',
  'requested_at',
  'until',
] as const;

/** A waiver as a test has it. */
export interface EnteredWaiver {
  id: string;
  entityRef: string;
  rubricId: string;
  checkId: string;
  /** `approved` without. */
  state?: string;
  /** Milliseconds; in 30 days without. */
  until?: number;
}

/** Writes a waiver, or the one of its id in another state. */
export async function enterWaiver(
  tx: Knex.Transaction,
  waiver: EnteredWaiver,
  now: number,
): Promise<{ id: string; state: string }> {
  const { id, state = 'approved', until = now + 30 * DAY } = waiver;
  const rows: WaiverRow[] = await tx<WaiverRow>('waivers');
  const known = rows.find(row => row.id === id);
  const isOpen = state === 'requested' || state === 'approved';
  await upsertRows({
    tx,
    table: 'waivers',
    keys: ['id'],
    values: VALUES,
    rows: [
      {
        id,
        nth: known?.nth ?? rows.length + 1,
        entity_ref: waiver.entityRef,
        rubric_id: waiver.rubricId,
        check_id: waiver.checkId,
        state,
        open_key: isOpen ? openKeyOf(waiver) : null,
        reason: 'There is a reason',
        requested_by: 'user:default/ada',
        requested_at: now,
        until,
      },
    ],
  });
  return { id, state };
}
