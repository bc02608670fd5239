import { inTransaction } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { TemplateVersionRow } from '../tables';
import type { DescribedTemplate } from './describeTemplate';

/**
 * Notes what a template contains now, if it did not before.
 *
 *   seen    A   B   A   A   C
 *   seq     1   2   3   .   4     a content that comes back is a new one
 *
 * Two replicas may see the same content first; the key of the row lets one
 * in, and the other finds it.
 */
export async function recordVersion(
  knex: Knex,
  seen: DescribedTemplate & { ref: string; treeId: string; now: number },
): Promise<TemplateVersionRow> {
  return inTransaction(knex, async tx => {
    const known = await newestVersion(tx, seen.ref);
    if (known?.hash === seen.hash) {
      if (known.tree_id === null) {
        await tx<TemplateVersionRow>('template_versions')
          .where({ template_ref: seen.ref, seq: known.seq })
          .update({ tree_id: seen.treeId });
      }
      return { ...known, tree_id: seen.treeId };
    }
    const row: TemplateVersionRow = {
      template_ref: seen.ref,
      seq: (known?.seq ?? 0) + 1,
      hash: seen.hash,
      tree_id: seen.treeId,
      version: seen.version ?? null,
      entity: JSON.stringify(seen.entity),
      seen_at: seen.now,
    };
    await tx<TemplateVersionRow>('template_versions')
      .insert(row)
      .onConflict(['template_ref', 'seq'])
      .ignore();
    return (await newestVersion(tx, seen.ref)) ?? row;
  });
}

/** The content that was seen last; undefined for a template never read. */
export async function newestVersion(
  knex: Knex,
  templateRef: string,
): Promise<TemplateVersionRow | undefined> {
  return knex<TemplateVersionRow>('template_versions')
    .where({ template_ref: templateRef })
    .orderBy('seq', 'desc')
    .first();
}
