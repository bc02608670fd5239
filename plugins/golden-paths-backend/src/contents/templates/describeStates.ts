import { readRows, whereValuesIn } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import type { TemplateStateRow, TemplateVersionRow } from '../tables';
import type { TemplateState } from '../types';

/** What was last found of templates, read from the tables alone. */
export async function describeStates(
  knex: Knex,
  templateRefs: string[],
): Promise<Map<string, TemplateState>> {
  const states = await readRows<TemplateStateRow>(knex, {
    table: 'template_states',
    column: 'template_ref',
    values: templateRefs,
  });
  const newest = new Map(
    (await readNewest(knex, templateRefs)).map(row => [row.template_ref, row]),
  );
  return new Map(
    states.map((state): [string, TemplateState] => {
      const ref = state.template_ref;
      const version = newest.get(ref);
      return [
        ref,
        {
          ref,
          ...(version && {
            hash: version.hash,
            changedAt: new Date(Number(version.seen_at)).toISOString(),
          }),
          ...(version?.version && { version: version.version }),
          versions: version?.seq ?? 0,
          lookedAt: new Date(Number(state.looked_at)).toISOString(),
          ...(state.problem !== null && { problem: state.problem }),
        },
      ];
    }),
  );
}

async function readNewest(knex: Knex, templateRefs: string[]) {
  if (templateRefs.length === 0) {
    return [];
  }
  const { sql, bindings } = whereValuesIn(knex, 'template_ref', templateRefs);
  return knex<TemplateVersionRow>('template_versions')
    .whereRaw(sql, bindings)
    .whereNotExists(
      knex('template_versions as later')
        .whereRaw('?? = ??', [
          'later.template_ref',
          'template_versions.template_ref',
        ])
        .whereRaw('?? > ??', ['later.seq', 'template_versions.seq'])
        .select(knex.raw('1')),
    )
    .select('template_ref', 'seq', 'hash', 'version', 'seen_at');
}
