import type { Knex } from 'knex';

/** The rows of a table without what depends on when things came to be. */
type Rows = string[];

const node = (column: string, alias: string) =>
  `join nodes ${alias} on ${alias}.id = ${column}`;

/**
 * What is known, in names instead of ids, so that two databases compare.
 * Evidence that no run stands for is as if it never was.
 */
export async function snapshot(
  knex: Knex,
  options: { origins?: string[] } = {},
): Promise<Record<string, Rows>> {
  const { origins = ['run', 'job', 'dataset', 'catalog'] } = options;
  const quoted = origins.map(origin => `'${origin}'`).join(', ');
  const read = async (sql: string): Promise<Rows> => {
    const answer = await knex.raw(sql);
    const rows: object[] = Array.isArray(answer) ? answer : answer.rows;
    return rows
      .map(row =>
        Object.values(row)
          .map(value =>
            typeof value === 'boolean' ? String(Number(value)) : String(value),
          )
          .join(' · '),
      )
      .sort();
  };
  return {
    nodes: await read(
      `select n.type, n.namespace, n.name, c.namespace as cns, c.name as cname,
         n.is_model, n.dataset_type, n.entity_ref, n.owner, n.title,
         n.asset_up, n.asset_down, n.job_up, n.job_down, n.dropped_at
       from nodes n left join nodes c on c.id = n.canonical_id`,
    ),
    edges: await read(
      `select f.namespace as fns, f.name as fname, e.kind, t.namespace, t.name, e.flags
       from edges e ${node('e.from_id', 'f')} ${node('e.to_id', 't')}
       where e.flags <> 0`,
    ),
    evidence: await read(
      `select v.origin, s.namespace, s.name, v.claims, v.first_seen, v.last_seen,
         v.last_run, v.ended_at, v.active
       from evidence v ${node('v.subject_id', 's')}
       where v.origin in (${quoted}) and (v.active or v.ended_at is not null)`,
    ),
    runs: await read(
      `select r.run_id, j.name as job, v.claims, r.state, r.terminal, r.state_at,
         r.seen_at, r.first_at, r.started_at, r.start_said, r.ended_at,
         r.parent_run_id, p.name as parent
       from runs r ${node('r.job_id', 'j')}
       left join nodes p on p.id = r.parent_job_id
       left join evidence v on v.id = r.evidence_id`,
    ),
    io: await read(
      `select i.run_id, j.name as job, n.name, i.direction, i.version, i.facets, i.at
       from run_io i ${node('i.job_id', 'j')} ${node('i.node_id', 'n')}`,
    ),
    nodeFacets: await read(
      `select n.namespace, n.name as node, f.name, f.at, b.body
       from node_facets f ${node('f.node_id', 'n')}
       left join facet_bodies b on b.hash = f.hash`,
    ),
    runFacets: await read(
      `select f.run_id, j.name as job, f.name, f.at, b.body
       from run_facets f ${node('f.job_id', 'j')}
       left join facet_bodies b on b.hash = f.hash`,
    ),
    aliases: await read(
      `select n.name, s.origin, s.at, m.namespace, m.name as alias
       from alias_sources s ${node('s.node_id', 'n')}
       left join aliases a on a.node_id = s.node_id and a.origin = s.origin
       left join nodes m on m.id = a.alias_id`,
    ),
    columns: await read(
      `select n.name, s.job_id, s.at, c.to_field, f.name as from_name, c.from_field
       from column_sources s ${node('s.node_id', 'n')}
       left join column_edges c on c.to_id = s.node_id and c.hash = s.hash
       left join nodes f on f.id = c.from_id`,
    ),
  };
}

/**
 * What is wrong with the graph: edges whose flags are not those of their
 * evidence, and degrees that are not the number of edges.
 */
export async function findFlaws(knex: Knex): Promise<unknown[]> {
  const rows = async (sql: string): Promise<unknown[]> => {
    const answer = await knex.raw(sql);
    return Array.isArray(answer) ? answer : answer.rows;
  };
  const count = (column: string, kinds: string) =>
    `(select count(*) from edges e where e.${column} = n.id
      and e.flags <> 0 and ${kinds})`;
  const asset = 'e.kind in (3, 4)';
  const jobs = '(e.kind <> 3 or e.flags >= 4)';
  return [
    ...(await rows(
      `select e.* from edges e left join (
         select v.from_id, v.kind, v.to_id,
           max(case when s.origin = 'run' then 1 else 0 end)
           + 2 * max(case when s.origin = 'run' then 0 else 1 end)
           + 4 * min(case when v.direct then 1 else 0 end) as flags
         from evidence_edges v join evidence s on s.id = v.evidence_id and s.active
         where v.from_id <> v.to_id group by v.from_id, v.kind, v.to_id
       ) x on x.from_id = e.from_id and x.kind = e.kind and x.to_id = e.to_id
       where e.flags <> coalesce(x.flags, 0)`,
    )),
    ...(await rows(
      `select v.* from evidence_edges v join evidence s on s.id = v.evidence_id
       left join edges e on e.from_id = v.from_id and e.kind = v.kind and e.to_id = v.to_id
       where s.active and v.from_id <> v.to_id and e.from_id is null`,
    )),
    ...(await rows(
      `select v.* from evidence_edges v
       join nodes f on f.id = v.raw_from join nodes t on t.id = v.raw_to
       where v.from_id <> coalesce(f.canonical_id, f.id)
         or v.to_id <> coalesce(t.canonical_id, t.id)`,
    )),
    ...(await rows(
      `select n.* from nodes n where
         n.asset_up <> ${count('to_id', asset)}
         or n.asset_down <> ${count('from_id', asset)}
         or n.job_up <> ${count('to_id', jobs)}
         or n.job_down <> ${count('from_id', jobs)}`,
    )),
  ];
}

/** Throws when {@link findFlaws} finds any; for after each test. */
export async function assertSound(knex: Knex): Promise<void> {
  const flaws = await findFlaws(knex);
  if (flaws.length > 0) {
    throw new Error(
      `Edges or degrees are not those of the evidence: ${JSON.stringify(flaws.slice(0, 5))}`,
    );
  }
}
