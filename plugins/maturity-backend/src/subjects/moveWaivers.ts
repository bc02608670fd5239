import type { Knex } from 'knex';
import type { WaiverRow, WaiverStepRow } from '../database';
import { openKeyOf } from '../waivers/openKey';

/**
 * Moves the waivers of an entity to the one that took its place. Where that
 * has an open one for the same check already, it stays, and the one that comes
 * is at its end.
 * @returns how many there were
 */
export async function moveWaivers(
  tx: Knex.Transaction,
  options: { from: string; to: string; now: number },
): Promise<number> {
  const { from, to, now } = options;
  const rows: WaiverRow[] = await tx<WaiverRow>('waivers').where(
    'entity_ref',
    from,
  );
  const there: Pick<WaiverRow, 'open_key'>[] = await tx<WaiverRow>('waivers')
    .where('entity_ref', to)
    .whereNotNull('open_key')
    .select('open_key');
  const taken = new Set(there.map(row => row.open_key));
  for (const row of rows) {
    const key =
      row.open_key === null
        ? null
        : openKeyOf({
            entityRef: to,
            rubricId: row.rubric_id,
            checkId: row.check_id,
          });
    const isDouble = key !== null && taken.has(key);
    await tx<WaiverRow>('waivers')
      .where({ id: row.id })
      .update(
        isDouble
          ? { entity_ref: to, open_key: null, state: 'expired' }
          : { entity_ref: to, open_key: key },
      );
    if (isDouble) {
      await tx<WaiverStepRow>('waiver_steps').insert({
        waiver_id: row.id,
        state: 'expired',
        at: now,
        by_ref: null,
        words: `${from} was replaced by ${to}, which has an open waiver for this check already`,
      });
    }
  }
  return rows.length;
}
