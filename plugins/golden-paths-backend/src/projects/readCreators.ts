import { readRows } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { ReceiptRow } from '../database/tables';

/**
 * The run that created each project: the first for one of its entities that
 * did not fail. Task ids by the ref that was asked for.
 *
 * @param projects - the entities of each project, by any name of it
 */
export async function readCreators(
  knex: Knex,
  projects: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, string>> {
  const rows = await readRows<ReceiptRow>(knex, {
    table: 'receipts',
    column: 'project',
    values: [...new Set([...projects.values()].flat())],
    columns: ['task_id', 'project', 'state', 'started_at'],
  });
  const made = rows
    .filter(row => row.state !== 'failed')
    .sort((left, right) => Number(left.started_at) - Number(right.started_at));
  return new Map(
    [...projects].flatMap(([name, entityRefs]) => {
      const first = made.find(({ project }) => entityRefs.includes(project!));
      return first ? [[name, first.task_id] as const] : [];
    }),
  );
}
