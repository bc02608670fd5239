import { cutPage, readPlace } from '@waymark/plugin-openapi-operations-node';
import type {
  GapItem,
  GapsPage,
  GapsQuery,
  RaciGap,
  RaciGapCode,
  RaciGapSeverity,
  RaciRole,
} from '@waymark/plugin-raci-common';
import type { GapRow } from '../../database/tables';
import type { Access } from '../access/readAccess';
import { refsOfGap, showGap } from '../access/showGap';
import type { ReadContext } from '../context';
import { originOfRow } from '../entities/originOfRow';
import { countGaps } from './countGaps';
import { findGapRows, type FoundGapRow } from './findGapRows';
import { readGapsQuery } from './readGapsQuery';

const LIST = 'gaps';

/**
 * A page of all gaps, by entity; within one in the order of its activities.
 * Those of hidden entities are left out. The first page counts them all, for
 * those who may read every entity.
 */
export async function listGaps(
  context: ReadContext,
  options: { query: GapsQuery & { limit: number }; access: Access },
): Promise<GapsPage> {
  const { knex, resolver } = context;
  const { query, access } = options;
  const { cursor, limit } = query;
  const place = readPlace(LIST, cursor, ['text', 'text']);
  const { activities } = resolver.rules;
  const conditions = await readGapsQuery(activities, query, access);
  if (!conditions) {
    return { items: [], pageInfo: {} };
  }
  const counts = cursor === undefined && access.seesAll;
  const [rows, counted] = await Promise.all([
    findGapRows(knex, { conditions, activities, place, limit: limit + 1 }),
    counts ? countGaps(knex, conditions) : undefined,
  ]);
  const gaps = new Map(
    rows.slice(0, limit).map(row => [row, toGap(row)] as const),
  );
  const sight = await access.sees(
    [...gaps].flatMap(([row, gap]) => [row.entity_ref, ...refsOfGap(gap)]),
  );
  return {
    ...cutPage({
      list: LIST,
      place,
      limit,
      rows,
      keysOf: row => [row.entity_ref, row.sort_key],
      show: (row): GapItem | undefined => {
        const gap = gaps.get(row);
        const shown = gap && showGap(gap, sight);
        // What is masked must not be found by the name that it hides.
        const isAsked = query.party === undefined || shown?.ref === query.party;
        return shown && isAsked && sight.entity(row.entity_ref)
          ? {
              entityRef: row.entity_ref,
              ...(row.title !== null && { title: row.title }),
              ...(row.owner !== null && { owner: row.owner }),
              ...shown,
              since: new Date(Number(row.since)).toISOString(),
            }
          : undefined;
      },
    }),
    ...counted,
  };
}

function toGap(row: FoundGapRow): RaciGap {
  const { activity, role, party_ref: ref } = row;
  const origin = originOfRow(row satisfies GapRow);
  return {
    code: row.code as RaciGapCode,
    severity: row.severity as RaciGapSeverity,
    ...(activity && { activity }),
    ...(role && { role: role as RaciRole }),
    ...(ref && { ref }),
    message: row.message,
    mend: row.mend,
    ...(origin && { origin }),
  };
}
