import { cutPage, readPlace } from '@waymark/plugin-openapi-operations-node';
import {
  type EntityRaci,
  type MatrixPage,
  type MatrixQuery,
  RACI_ROLES,
} from '@waymark/plugin-raci-common';
import type { StoredResolution } from '../../database/tables';
import type { Access } from '../access/readAccess';
import type { SubjectConditions } from '../conditions/types';
import type { ReadContext } from '../context';
import {
  type FoundSubject,
  partiesIn,
  refsOfSubject,
} from '../entities/refsOfSubject';
import { showSubject } from '../entities/showSubject';
import { readParties } from '../parties/readParties';
import { countFacets } from './countFacets';
import { findSubjects } from './findSubjects';
import { readMatrixQuery } from './readMatrixQuery';

/**
 * A page of the matrix. Hidden entities are left out, so a page may be short
 * and still have a cursor. The first page says how many entities there are and
 * how many have which values, for those who may read every entity.
 */
export async function getMatrix(
  context: ReadContext,
  options: { query: MatrixQuery & { limit: number }; access: Access },
): Promise<MatrixPage> {
  const { knex } = context;
  const { query, access } = options;
  const { groupBy, cursor, limit } = query;
  const list = `matrix ${groupBy ?? 'title'}`;
  const place = readPlace(list, cursor, ['text', 'text']);
  const conditions = await readMatrixQuery(context, query, access);
  if (!conditions) {
    return { items: [], pageInfo: {} };
  }
  const counts = cursor === undefined && access.seesAll;
  const [rows, counted] = await Promise.all([
    findSubjects(knex, { conditions, groupBy, place, limit: limit + 1 }),
    counts ? countFacets(knex, conditions) : undefined,
  ]);
  const found = rows.slice(0, limit).map((subject): FoundSubject => ({
    subject,
    resolved: JSON.parse(subject.resolved) as StoredResolution,
  }));
  const [parties, sight] = await Promise.all([
    readParties(context, found.flatMap(partiesIn)),
    access.sees(found.flatMap(refsOfSubject)),
  ]);
  const resolutions = new Map(found.map(one => [one.subject.entity_ref, one]));
  return {
    ...cutPage({
      list,
      place,
      limit,
      rows,
      keysOf: row => [row.entity_ref, row.sort_key],
      show: row => {
        const one = resolutions.get(row.entity_ref);
        if (!one || !sight.entity(row.entity_ref)) {
          return undefined;
        }
        const shown = showSubject(one, { parties, sight });
        return hasCell(shown, conditions.cell) ? shown : undefined;
      },
    }),
    ...(counted && { totalItems: counted.total, facets: counted.facets }),
  };
}

/** True unless a party is asked for, all of whose cells are masked here. */
function hasCell(
  { activities }: EntityRaci,
  asked: SubjectConditions['cell'] = {},
): boolean {
  return (
    asked.parties === undefined ||
    activities
      .filter(one => asked.activities?.includes(one.activity) ?? true)
      .some(one =>
        RACI_ROLES.filter(role => asked.roles?.includes(role) ?? true).some(
          role => one[role].some(cell => asked.parties?.includes(cell.ref)),
        ),
      )
  );
}
