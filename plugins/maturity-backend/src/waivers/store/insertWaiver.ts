import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import {
  lockSubjects,
  type WaiverRow,
  type WaiverStepRow,
} from '../../database';
import { insertNth } from '../../database/insertNth';
import { openKeyOf } from '../openKey';
import type { StoredWaiver } from '../types';

/** A waiver that was just asked for. */
export type NewWaiver = Omit<StoredWaiver, 'nth' | 'state' | 'steps'>;

/**
 * Stores a waiver that is asked for.
 *
 * Errors: a `ConflictError` that names the open waiver of the same check.
 */
export async function insertWaiver(
  knex: Knex,
  waiver: NewWaiver,
): Promise<StoredWaiver> {
  return insertNth(knex, 'waivers', (tx, nth) => insert(tx, waiver, nth));
}

async function insert(
  tx: Knex.Transaction,
  waiver: NewWaiver,
  nth: number,
): Promise<StoredWaiver> {
  const { id, entityRef, checkId, requestedBy, requestedAt } = waiver;
  await lockSubjects(tx, [entityRef]);
  const open_key = openKeyOf(waiver);
  const open = await tx<WaiverRow>('waivers').where({ open_key }).first();
  if (open) {
    throw new ConflictError(
      `The check '${checkId}' of '${entityRef}' has a waiver that is ${open.state} already, '${open.id}'; withdraw or revoke that first, or wait until it ends.`,
    );
  }
  await tx<WaiverRow>('waivers').insert({
    id,
    nth,
    entity_ref: entityRef,
    rubric_id: waiver.rubricId,
    check_id: checkId,
    state: 'requested',
    open_key,
    reason: waiver.reason,
    evidence: waiver.evidence ?? null,
    requested_by: requestedBy,
    requested_at: requestedAt,
    until: waiver.until,
    decided_by: null,
    decided_at: null,
    answer: null,
    reminded_at: null,
  });
  await tx<WaiverStepRow>('waiver_steps').insert({
    waiver_id: id,
    state: 'requested',
    at: requestedAt,
    by_ref: requestedBy,
    words: waiver.reason,
  });
  return {
    ...waiver,
    nth,
    state: 'requested',
    steps: [
      {
        state: 'requested',
        at: requestedAt,
        by: requestedBy,
        words: waiver.reason,
      },
    ],
  };
}
