import { readRows, whereValuesIn } from '@waymark/plugin-bulk-rows-node';
import type { TemplateSummary } from '@waymark/plugin-golden-paths-common';
import type { Knex } from 'knex';
import type { Access } from '../access';
import type { ProjectRow } from '../database/tables';

type ProjectCounts = TemplateSummary['projects'];

/**
 * How the projects of some templates stand. Who may see only some entities
 * gets the numbers of just those.
 */
export async function countProjects(
  knex: Knex,
  templateRefs: readonly string[],
  access: Access,
): Promise<Map<string, ProjectCounts>> {
  if (templateRefs.length === 0) {
    return new Map();
  }
  return access.seesAll
    ? countAll(knex, templateRefs)
    : countVisible(knex, templateRefs, access);
}

async function countAll(
  knex: Knex,
  templateRefs: readonly string[],
): Promise<Map<string, ProjectCounts>> {
  const { sql, bindings } = whereValuesIn(knex, 'template_ref', templateRefs);
  const rows: Record<string, number | string>[] = await knex('projects')
    .whereRaw(sql, bindings)
    .groupBy('template_ref')
    .select('template_ref')
    .count({ total: '*' })
    .sum({
      behind: knex.raw('case when behind > 0 then 1 else 0 end'),
      drifted: knex.raw('case when drift_files > 0 then 1 else 0 end'),
    });
  return new Map(
    rows.map(row => [
      String(row.template_ref),
      {
        total: Number(row.total),
        behind: Number(row.behind),
        drifted: Number(row.drifted),
      },
    ]),
  );
}

async function countVisible(
  knex: Knex,
  templateRefs: readonly string[],
  access: Access,
): Promise<Map<string, ProjectCounts>> {
  const rows = await readRows<ProjectRow>(knex, {
    table: 'projects',
    column: 'template_ref',
    values: templateRefs,
    columns: ['entity_ref', 'template_ref', 'behind', 'drift_files'],
  });
  const sees = await access.sees(rows.map(row => row.entity_ref));
  const counts = new Map<string, ProjectCounts>();
  for (const row of rows.filter(({ entity_ref }) => sees(entity_ref))) {
    const known = counts.get(row.template_ref);
    counts.set(row.template_ref, {
      total: (known?.total ?? 0) + 1,
      behind: (known?.behind ?? 0) + (row.behind > 0 ? 1 : 0),
      drifted: (known?.drifted ?? 0) + (row.drift_files > 0 ? 1 : 0),
    });
  }
  return counts;
}

/** How the runs of some templates ended, and what they saved. Minutes. */
export async function countRuns(
  knex: Knex,
  templateRefs: readonly string[],
): Promise<Map<string, TemplateSummary['runs'] & { minutesSaved: number }>> {
  if (templateRefs.length === 0) {
    return new Map();
  }
  const { sql, bindings } = whereValuesIn(knex, 'template_ref', templateRefs);
  const rows: Record<string, number | string>[] = await knex('receipts')
    .whereRaw(sql, bindings)
    .groupBy('template_ref')
    .select('template_ref')
    .count({ total: '*' })
    .sum({
      succeeded: knex.raw(`case when state = 'succeeded' then 1 else 0 end`),
      failed: knex.raw(`case when state = 'failed' then 1 else 0 end`),
      minutes: knex.raw(
        `case when state = 'succeeded' then coalesce(minutes_saved, 0) else 0 end`,
      ),
    });
  return new Map(
    rows.map(row => [
      String(row.template_ref),
      {
        total: Number(row.total),
        succeeded: Number(row.succeeded),
        failed: Number(row.failed),
        minutesSaved: Number(row.minutes),
      },
    ]),
  );
}
