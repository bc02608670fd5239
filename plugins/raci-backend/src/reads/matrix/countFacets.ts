import type { MatrixFacets } from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import { FILTER_COLUMNS, type SubjectConditions } from '../conditions/types';
import { filterTests, whereCandidates } from '../conditions/whereSubjects';

/** Most values of a facet in an answer. */
const MAX_VALUES = 200;

/** What a filter's failure adds to `miss`. */
const BITS = Object.fromEntries(
  [...FILTER_COLUMNS, 'gap'].map((facet, index) => [facet, 2 ** index]),
);

const columns = [...FILTER_COLUMNS];

type CountRow = { facet: string; value: string; n: number | string };

/**
 * How many subjects have each value, each facet without its own filter: who
 * chose a kind still sees how many there are of the others.
 *
 * One pass over the subjects marks which filters each of them fails:
 *
 * ```
 *   filters: kind = model, owner = a
 *   subject  kind     owner   fails     miss   counts in
 *   s1       model    a       none      0      every facet
 *   s2       dataset  a       kind      1      kind only
 *   s3       dataset  b       both      1 + 4  nowhere
 * ```
 */
export async function countFacets(
  knex: Knex,
  conditions: SubjectConditions,
): Promise<{ facets: MatrixFacets; total: number }> {
  const tests = filterTests(conditions);
  const miss = tests.map(
    ({ of, sql }) => `case when ${sql} then 0 else ${BITS[of]} end`,
  );
  const base = knex('subjects as s')
    .where('s.listed', true)
    .select('s.entity_ref', 's.gap_count', ...columns.map(c => `s.${c}`))
    .select(
      knex.raw(
        `${miss.join(' + ') || '0'} as miss`,
        tests.flatMap(test => test.bindings),
      ),
    );
  whereCandidates(base, knex, conditions);

  const gapActivities = conditions.gap?.activities;
  const inActivity = gapActivities
    ? `and g.activity in (${gapActivities.map(() => '?').join(', ')})`
    : '';
  const gaps = `gaps g join base b on b.entity_ref = g.entity_ref where b.miss in (0, ${BITS.gap}) ${inActivity}`;
  const counts = [
    `select 'total' as facet, '' as value, count(*) as n from base where miss = 0`,
    ...columns.map(
      column =>
        `select '${column}', ${column}, count(*) from base where miss in (0, ${BITS[column]}) and ${column} is not null group by ${column}`,
    ),
    `select 'gap', g.code, count(distinct g.entity_ref) from ${gaps} group by g.code`,
    gapActivities
      ? `select 'gap', 'any', count(distinct g.entity_ref) from ${gaps}`
      : `select 'gap', 'any', count(*) from base where miss in (0, ${BITS.gap}) and gap_count > 0`,
  ];
  const bindings = gapActivities ? [...gapActivities, ...gapActivities] : [];
  const rows: CountRow[] = await knex
    .withMaterialized('base', base)
    .from(knex.raw(`(${counts.join(' union all ')}) as counts`, bindings))
    .select('facet', 'value', 'n');
  return {
    facets: toFacets(rows),
    total: Number(rows.find(row => row.facet === 'total')?.n ?? 0),
  };
}

/** The most frequent values first, equal ones by name. */
function toFacets(rows: CountRow[]): MatrixFacets {
  const valuesOf = (facet: string) =>
    rows
      .filter(row => row.facet === facet && Number(row.n) > 0)
      .map(({ value, n }) => ({ value, count: Number(n) }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MAX_VALUES);
  return {
    kind: valuesOf('kind'),
    lifecycle: valuesOf('lifecycle'),
    owner: valuesOf('owner'),
    system: valuesOf('system'),
    domain: valuesOf('domain'),
    gap: valuesOf('gap'),
  };
}
