import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type {
  Page,
  Project,
  ProjectsQuery,
} from '@waymark/plugin-golden-paths-common';
import {
  type CursorShape,
  cutPage,
  type Place,
  readPlace,
} from '@waymark/plugin-openapi-operations-node';
import type { Knex } from 'knex';
import type { Access } from '../access';
import type { ProjectRow } from '../database/tables';
import { readEntityRefs } from './claimDue';
import { wordsOf } from './describeProject';
import { readCreators } from './readCreators';
import { showProject } from './showProject';

type Sort = NonNullable<ProjectsQuery['sort']>;

/** Columns that projects are ordered by, and how it begins. */
const ORDERS = {
  title: { column: 'sort_key', shape: 'text', order: 'asc' },
  behind: { column: 'behind', shape: 'count', order: 'desc' },
  drift: { column: 'drift_lines', shape: 'count', order: 'desc' },
  checkedAt: { column: 'checked_at', shape: 'count', order: 'desc' },
} as const satisfies Record<
  Sort,
  { column: keyof ProjectRow; shape: CursorShape; order: 'asc' | 'desc' }
>;

/** What listing projects takes. */
export interface ProjectReadOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'getEntities'>;
}

/** Projects that the asker may see; how many only for who sees them all. */
export async function listProjects(
  options: ProjectReadOptions,
  {
    query,
    access,
  }: { query: ProjectsQuery & { limit: number }; access: Access },
): Promise<Page<Project>> {
  const { knex } = options;
  const { limit, cursor, sort = 'title' } = query;
  const { column, shape } = ORDERS[sort];
  const order = query.order ?? ORDERS[sort].order;
  const list = `projects ${sort} ${order}`;
  const place = readPlace(list, cursor, [shape, 'text']);
  const counts = cursor === undefined && access.seesAll;
  const [rows, total] = await Promise.all([
    findProjects(knex, { query, place, column, order, limit: limit + 1 }),
    counts ? countProjects(knex, query) : undefined,
  ]);
  const page = rows.slice(0, limit);
  const [contexts, sees] = await Promise.all([
    readContexts(options, page, access),
    access.sees(page.map(row => row.entity_ref)),
  ]);
  return {
    ...cutPage({
      list,
      place,
      limit,
      rows,
      keysOf: row => [
        shape === 'text' ? String(row[column]) : Number(row[column]),
        row.entity_ref,
      ],
      show: row =>
        sees(row.entity_ref) ? showProject(row, contexts(row)) : undefined,
    }),
    ...(total !== undefined && { totalItems: total }),
  };
}

async function findProjects(
  knex: Knex,
  options: {
    query: ProjectsQuery;
    place: Place;
    column: string;
    order: 'asc' | 'desc';
    limit: number;
  },
): Promise<ProjectRow[]> {
  const { query, place, column, order, limit } = options;
  const found = whereAsked(knex<ProjectRow>('projects'), knex, query);
  if (place.keys) {
    found.whereRaw(
      `(${column}, entity_ref) ${order === 'asc' ? '>=' : '<='} (?, ?)`,
      place.keys,
    );
  }
  return found
    .orderBy([
      { column, order },
      { column: 'entity_ref', order },
    ])
    .offset(place.skip)
    .limit(limit)
    .select<ProjectRow[]>('*');
}

async function countProjects(
  knex: Knex,
  query: ProjectsQuery,
): Promise<number> {
  const [{ n }] = await whereAsked(
    knex<ProjectRow>('projects'),
    knex,
    query,
  ).count<{ n: number | string }[]>('* as n');
  return Number(n);
}

function whereAsked(
  found: Knex.QueryBuilder<ProjectRow>,
  knex: Knex,
  { q, template, owner, state }: ProjectsQuery,
): Knex.QueryBuilder<ProjectRow> {
  for (const word of wordsOf(q)) {
    // Looked for as it stands: neither % nor _ means anything here.
    found.whereRaw(
      isPostgres(knex) ? 'strpos(words, ?) > 0' : 'instr(words, ?) > 0',
      [word],
    );
  }
  found.where({
    ...(template !== undefined && { template_ref: template }),
    ...(owner !== undefined && { owner }),
  });
  if (state && state.length > 0) {
    found.whereIn('state', state);
  }
  return found;
}

async function readContexts(
  { knex, mirror }: ProjectReadOptions,
  page: readonly ProjectRow[],
  access: Access,
) {
  const templateRefs = [...new Set(page.map(row => row.template_ref))];
  const [templates, seesTemplate, refs] = await Promise.all([
    mirror.getEntities(templateRefs),
    access.sees(templateRefs),
    readEntityRefs(
      knex,
      page.map(row => row.location),
    ),
  ]);
  const creators = await readCreators(knex, refs);
  return ({ location, template_ref: ref }: ProjectRow) => ({
    templateTitle: seesTemplate(ref) ? templates.get(ref)?.title : undefined,
    receipt: creators.get(location),
  });
}
