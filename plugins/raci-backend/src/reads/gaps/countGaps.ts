import type {
  GapsPage,
  RaciGapCode,
  RaciGapSeverity,
} from '@waymark/plugin-raci-common';
import type { Knex } from 'knex';
import { whereSubjects } from '../conditions/whereSubjects';
import { whereGaps } from './findGapRows';
import type { GapConditions } from './readGapsQuery';

/** Most owners that are counted apart. */
const MAX_OWNERS = 200;

type CountRow = { of: string; value: string | null; n: number | string };

/**
 * How many gaps there are by code, severity and owner, each without its own
 * filter, and of how many entities with all filters; see `countFacets` for how
 * one pass does it.
 */
export async function countGaps(
  knex: Knex,
  conditions: GapConditions,
): Promise<Required<Pick<GapsPage, 'totalItems' | 'totals'>>> {
  const { subjects, codes, severities } = conditions;
  const { owner, ...filters } = subjects.filters;
  const tests = [
    { column: 'g.code', values: codes, bit: 1 },
    { column: 'g.severity', values: severities, bit: 2 },
    { column: 's.owner', values: owner, bit: 4 },
  ].flatMap(({ column, values, bit }) =>
    values
      ? [
          {
            sql: `case when ${column} in (${values.map(() => '?').join(', ')}) then 0 else ${bit} end`,
            bindings: values,
          },
        ]
      : [],
  );
  const base = knex('gaps as g')
    .join('subjects as s', 's.entity_ref', 'g.entity_ref')
    .select('g.entity_ref', 'g.code', 'g.severity', 's.owner')
    .select(
      knex.raw(
        `${tests.map(test => test.sql).join(' + ') || '0'} as miss`,
        tests.flatMap(test => test.bindings),
      ),
    );
  whereSubjects(base, knex, { ...subjects, filters });
  whereGaps(base, conditions);
  const rows: CountRow[] = await knex
    .withMaterialized('base', base)
    .from(
      knex.raw(`(
        select 'total' as "of", '' as value, count(*) as n from base where miss = 0
        union all select 'entities', '', count(distinct entity_ref) from base where miss = 0
        union all select 'code', code, count(*) from base where miss in (0, 1) group by code
        union all select 'severity', severity, count(*) from base where miss in (0, 2) group by severity
        union all select 'owner', owner, count(*) from base where miss in (0, 4) group by owner
      ) as counts`),
    )
    .select('of', 'value', 'n');
  const of = (what: string) =>
    rows
      .filter(row => row.of === what)
      .map(({ value, n }) => ({ value, count: Number(n) }))
      .sort(
        (a, b) =>
          b.count - a.count || ((a.value ?? '') < (b.value ?? '') ? -1 : 1),
      );
  return {
    totalItems: of('total')[0].count,
    totals: {
      byCode: of('code').map(({ value, count }) => ({
        code: value as RaciGapCode,
        count,
      })),
      bySeverity: of('severity').map(({ value, count }) => ({
        severity: value as RaciGapSeverity,
        count,
      })),
      byOwner: of('owner')
        .slice(0, MAX_OWNERS)
        .map(({ value, count }) => ({
          ...(value !== null && { owner: value }),
          count,
        })),
      entities: of('entities')[0].count,
    },
  };
}
