import type { FacetValue } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { oneOfIds, selectRows } from '../queries/ids';
import { iso } from '../shape/describeEdges';

/** Facets that are shown of one thing. */
const MAX_FACETS = 200;

/** A facet as the database answers it. */
interface FacetRow {
  name: string;
  at: number | string;
  body: string | null;
}

/**
 * Facets of a node under all its names: of each the one that was said last,
 * unless that deleted it.
 */
export async function readNodeFacets(
  knex: Knex,
  names: readonly number[],
): Promise<FacetValue[]> {
  const condition = oneOfIds(knex, 'f.node_id', names);
  const rows = await selectRows<FacetRow>(
    knex,
    `select f.name, f.at, b.body from node_facets f
     left join facet_bodies b on b.hash = f.hash
     where ${condition.sql} order by f.at desc, f.name limit ?`,
    [...condition.bindings, MAX_FACETS],
  );
  const newest = new Map<string, FacetRow>();
  for (const row of rows) {
    if (!newest.has(row.name)) {
      newest.set(row.name, row);
    }
  }
  return toFacets([...newest.values()]);
}

/** Facets of a run. */
export async function readRunFacets(
  knex: Knex,
  { runId, job }: { runId: string; job: number },
): Promise<FacetValue[]> {
  const rows: FacetRow[] = await knex('run_facets as f')
    .join('facet_bodies as b', 'b.hash', 'f.hash')
    .where({ 'f.run_id': runId, 'f.job_id': job })
    .orderBy('f.name')
    .limit(MAX_FACETS)
    .select('f.name', 'f.at', 'b.body');
  return toFacets(rows);
}

/** `inputFacets` or `outputFacets`, which are kept together, one by one. */
export function splitFacets(body: string, at: number): FacetValue[] {
  const facets: Record<string, FacetValue['body']> = JSON.parse(body);
  return Object.entries(facets).map(([name, facet]) => ({
    name,
    at: iso(at),
    body: facet,
  }));
}

function toFacets(rows: FacetRow[]): FacetValue[] {
  return rows
    .flatMap(({ name, at, body }) =>
      body === null
        ? []
        : [{ name, at: iso(Number(at)), body: JSON.parse(body) }],
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
