import { readRows } from '@waymark/plugin-bulk-rows-node';
import type { WaiverState } from '@waymark/plugin-maturity-common';
import type { Knex } from 'knex';
import type { WaiverRow, WaiverStepRow } from '../../database';
import type { StoredStep, StoredWaiver } from '../types';

/** The waivers with these ids, with their steps; unknown ids are left out. */
export async function readWaivers(
  knex: Knex,
  ids: readonly string[],
): Promise<Map<string, StoredWaiver>> {
  const rows = await readRows<WaiverRow>(knex, {
    table: 'waivers',
    column: 'id',
    values: ids,
  });
  const steps = await readRows<WaiverStepRow>(knex, {
    table: 'waiver_steps',
    column: 'waiver_id',
    values: ids,
  });
  const found = new Map(rows.map(row => [row.id, toWaiver(row)]));
  for (const step of steps.sort((left, right) => left.id - right.id)) {
    found.get(step.waiver_id)?.steps.push(toStep(step));
  }
  return found;
}

function toWaiver(row: WaiverRow): StoredWaiver {
  return {
    id: row.id,
    nth: Number(row.nth),
    entityRef: row.entity_ref,
    rubricId: row.rubric_id,
    checkId: row.check_id,
    state: row.state as WaiverState,
    reason: row.reason,
    requestedBy: row.requested_by,
    requestedAt: Number(row.requested_at),
    until: Number(row.until),
    steps: [],
    ...(row.evidence !== null && { evidence: row.evidence }),
    ...(row.decided_by !== null && { decidedBy: row.decided_by }),
    ...(row.decided_at !== null && { decidedAt: Number(row.decided_at) }),
    ...(row.answer !== null && { answer: row.answer }),
  };
}

function toStep(row: WaiverStepRow): StoredStep {
  return {
    state: row.state as WaiverState,
    at: Number(row.at),
    ...(row.by_ref !== null && { by: row.by_ref }),
    ...(row.words !== null && { words: row.words }),
  };
}
