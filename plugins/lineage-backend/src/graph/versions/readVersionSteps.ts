import { isPostgres } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { EDGE_KIND } from '../../database/tables';
import { selectRows } from '../queries/ids';
import { readNames } from '../queries/readNodes';
import type { Cut, Side } from '../types';
import type { VersionRef, VersionStep } from './types';

/** Runs of one version that are looked at, the newest. */
const RUNS_PER_VERSION = 500;

/** Steps that are read at a time. */
const MAX_STEPS = 5_000;

interface StepRow {
  item: number | string;
  run_id: string;
  job_id: number;
  at: number | string;
  other: number;
  version: string;
}

/**
 * What came from some versions, or what they came from.
 *
 *   version ── run_io ── run ── run_io ── versions on the other side
 *                         │
 *                      evidence: which of them were made from which
 *
 * A run that read three versions and wrote two made not every one from each:
 * the evidence of its shape has the derivations (explicit lineage, columns,
 * data it was only evaluated on), so a step needs one of those.
 */
export async function readVersionSteps(
  knex: Knex,
  options: { versions: readonly VersionRef[]; side: Side },
): Promise<{ steps: VersionStep[]; cut: Cut }> {
  const { versions, side } = options;
  if (versions.length === 0) {
    return { steps: [], cut: false };
  }
  const named = await namedVersions(knex, versions);
  const [derived, served] = await Promise.all([
    readDerived(knex, { named, side }),
    side === 'downstream' ? readServed(knex, named) : readModels(knex, named),
  ]);
  const toStep = (kind: number) => (row: StepRow) => {
    const own = named[Number(row.item)].of;
    const other = { node: row.other, version: row.version };
    const [from, to] = side === 'upstream' ? [other, own] : [own, other];
    const { run_id: runId, job_id: job } = row;
    return { from, to, kind, at: Number(row.at), runId, job };
  };
  return {
    steps: [
      ...derived.map(toStep(EDGE_KIND.derivation)),
      ...served.map(toStep(EDGE_KIND.serving)),
    ],
    cut: cutOf(derived) || cutOf(served),
  };
}

/** Whether there may be more than what was read. */
function cutOf(rows: readonly StepRow[]): Cut {
  if (rows.length >= MAX_STEPS) {
    return { reason: 'edges', limit: MAX_STEPS };
  }
  const runs = new Map<number, Set<string>>();
  for (const row of rows) {
    const item = Number(row.item);
    runs.set(item, (runs.get(item) ?? new Set()).add(row.run_id));
  }
  return (
    [...runs.values()].some(({ size }) => size >= RUNS_PER_VERSION) && {
      reason: 'edges',
      limit: RUNS_PER_VERSION,
    }
  );
}

/** A version under one of the names of its asset. */
interface NamedVersion {
  id: number;
  version: string;
  of: VersionRef;
}

async function namedVersions(
  knex: Knex,
  versions: readonly VersionRef[],
): Promise<NamedVersion[]> {
  const names = await readNames(knex, [
    ...new Set(versions.map(version => version.node)),
  ]);
  return versions.flatMap(of =>
    names
      .filter(name => name.canonical === of.node)
      .map(({ id }) => ({ id, version: of.version, of })),
  );
}

async function readDerived(
  knex: Knex,
  { named, side }: { named: readonly NamedVersion[]; side: Side },
): Promise<StepRow[]> {
  const [own, other] =
    side === 'downstream'
      ? (['input', 'output'] as const)
      : (['output', 'input'] as const);
  const [ownEnd, otherEnd] =
    side === 'downstream' ? ['raw_from', 'raw_to'] : ['raw_to', 'raw_from'];
  const runs = runsOfVersion(knex, own);
  return selectRows<StepRow>(
    knex,
    `select f.item, i.run_id, i.job_id, i.at,
       coalesce(n.canonical_id, n.id) as other, o.version
     from ${versionRelation(knex)}
     ${runs.sql}
     join runs r on r.run_id = i.run_id and r.job_id = i.job_id
     join run_io o on o.run_id = i.run_id and o.job_id = i.job_id and o.direction = '${other}'
     join evidence_edges ee on ee.evidence_id = r.evidence_id and ee.kind = ${EDGE_KIND.derivation}
       and ee.${ownEnd} = i.node_id and ee.${otherEnd} = o.node_id
     join nodes n on n.id = o.node_id
     limit ?`,
    [toJson(named), ...runs.bindings, MAX_STEPS],
  );
}

/** Endpoints that serve a version: the runs that deployed it name both. */
async function readServed(
  knex: Knex,
  named: readonly NamedVersion[],
): Promise<StepRow[]> {
  const runs = runsOfVersion(knex);
  return selectRows<StepRow>(
    knex,
    `select f.item, i.run_id, i.job_id, i.at,
       coalesce(n.canonical_id, n.id) as other, '' as version
     from ${versionRelation(knex)}
     ${runs.sql}
     join runs r on r.run_id = i.run_id and r.job_id = i.job_id
     join evidence_edges ee on ee.evidence_id = r.evidence_id
       and ee.kind = ${EDGE_KIND.serving} and ee.raw_from = i.node_id
     join nodes n on n.id = ee.raw_to
     limit ?`,
    [toJson(named), ...runs.bindings, MAX_STEPS],
  );
}

/** Versions of models that endpoints serve, the newest deployments first. */
async function readModels(
  knex: Knex,
  named: readonly NamedVersion[],
): Promise<StepRow[]> {
  return selectRows<StepRow>(
    knex,
    `select f.item, i.run_id, i.job_id, i.at,
       coalesce(n.canonical_id, n.id) as other, i.version
     from ${versionRelation(knex)}
     join evidence_edges ee on ee.to_id = f.canonical and ee.raw_to = f.id and ee.kind = ${EDGE_KIND.serving}
     join runs r on r.evidence_id = ee.evidence_id
     join run_io i on i.run_id = r.run_id and i.job_id = r.job_id and i.node_id = ee.raw_from
     join nodes n on n.id = i.node_id
     where i.version <> '' and f.version = ''
     order by i.at desc limit ?`,
    [toJson(named), MAX_STEPS],
  );
}

function toJson(named: readonly NamedVersion[]): string {
  return JSON.stringify(
    named.map(({ id, version, of }) => [id, version, of.node]),
  );
}

/** The relation `f(item, id, version, canonical)` of some versions. */
function versionRelation(knex: Knex): string {
  return isPostgres(knex)
    ? `(select (ord - 1)::int as item, (value->>0)::int as id, value->>1 as version, (value->>2)::int as canonical
        from json_array_elements(?::json) with ordinality as k(value, ord)) as f`
    : `(select key as item, json_extract(value, '$[0]') as id,
          json_extract(value, '$[1]') as version, json_extract(value, '$[2]') as canonical
        from json_each(?)) as f`;
}

/**
 * The newest runs that had a version, as `i`. SQLite has no lateral join;
 * there the bound of all steps alone holds.
 */
function runsOfVersion(
  knex: Knex,
  direction?: 'input' | 'output',
): { sql: string; bindings: number[] } {
  const where = (io: string) =>
    `${io}.node_id = f.id and ${io}.version = f.version and ${io}.version <> ''${
      direction ? ` and ${io}.direction = '${direction}'` : ''
    }`;
  return isPostgres(knex)
    ? {
        sql: `cross join lateral (
          select run_id, job_id, node_id, at from run_io io
          where ${where('io')} order by at desc limit ?
        ) as i`,
        bindings: [RUNS_PER_VERSION],
      }
    : { sql: `join run_io i on ${where('i')}`, bindings: [] };
}
