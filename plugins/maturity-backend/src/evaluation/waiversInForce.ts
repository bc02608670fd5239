import { readRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { WaiverRow } from '../database';

/** What is needed of a waiver to judge by it. */
export type ApprovedWaiver = Pick<
  WaiverRow,
  'id' | 'entity_ref' | 'rubric_id' | 'check_id' | 'state' | 'until'
>;

/** Approved waivers of some entities. */
export interface ApprovedWaivers {
  /** Ids of checks that are excused now. */
  inForce(entityRef: string, rubricId: string, now: number): Set<string>;
  /** The waiver of a check, in force or over since a moment ago. */
  find(
    entityRef: string,
    rubricId: string,
    checkId: string,
  ): ApprovedWaiver | undefined;
}

/** Reads the approved waivers of some entities in one go. */
export async function readApprovedWaivers(
  knex: Knex,
  entityRefs: readonly string[],
): Promise<ApprovedWaivers> {
  const rows = await readRows<WaiverRow>(knex, {
    table: 'waivers',
    column: 'entity_ref',
    values: entityRefs,
    columns: ['id', 'entity_ref', 'rubric_id', 'check_id', 'state', 'until'],
  });
  const byCard = new Map<string, ApprovedWaiver[]>();
  for (const row of rows.filter(({ state }) => state === 'approved')) {
    const key = `${row.entity_ref} ${row.rubric_id}`;
    byCard.set(key, [...(byCard.get(key) ?? []), row]);
  }
  const of = (entityRef: string, rubricId: string) =>
    byCard.get(`${entityRef} ${rubricId}`) ?? [];
  return {
    inForce: (entityRef, rubricId, now) =>
      new Set(
        of(entityRef, rubricId)
          .filter(({ until }) => Number(until) > now)
          .map(row => row.check_id),
      ),
    find: (entityRef, rubricId, checkId) =>
      of(entityRef, rubricId).find(row => row.check_id === checkId),
  };
}
