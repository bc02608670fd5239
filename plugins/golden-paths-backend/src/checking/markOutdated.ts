import type { Knex } from 'knex';
import type { ProjectRow } from '../database/tables';
import type { TemplateContents } from '../contents';

/**
 * Makes projects due whose template is another one now than at the last look.
 * Their repositories tell nothing of that.
 */
export async function markOutdated(options: {
  knex: Knex;
  templates: Pick<TemplateContents, 'describe'>;
  now: number;
}): Promise<void> {
  const { knex, templates, now } = options;
  const rows: Pick<ProjectRow, 'template_ref'>[] =
    await knex<ProjectRow>('projects').distinct('template_ref');
  const states = await templates.describe(rows.map(row => row.template_ref));
  for (const { ref, hash } of states.values()) {
    if (hash !== undefined) {
      await knex<ProjectRow>('projects')
        .where({ template_ref: ref })
        .where('checked_at', '>', 0)
        .where('due_at', '>', now)
        .where(other =>
          other.whereNull('current_hash').orWhereNot({ current_hash: hash }),
        )
        .update({ due_at: now });
    }
  }
}
