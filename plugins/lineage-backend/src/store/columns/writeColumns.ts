import { chunked } from '@waymark/plugin-bulk-rows-node';
import type { Knex } from 'knex';
import { rowsOf, select } from '../../database/rowsOf';
import { keyText } from '../../ingest/keyText';
import type { ColumnRegister, Group } from '../group/types';
import type { NodeDirectory } from '../nodes/resolveNodes';

/** Rows of one statement: a schema may have 100,000 columns. */
const CHUNK = 5000;

type Source = { node_id: number; job_id: number; hash: string };

/**
 * Writes the column lineage of datasets, the newest statement of each job. The
 * digest has the job in it, so edges belong to one source alone; the source's
 * row, which the upsert locks, keeps two writers from writing them twice.
 */
export async function writeColumns(
  tx: Knex.Transaction,
  { columns }: Group,
  nodes: NodeDirectory,
): Promise<void> {
  if (columns.size === 0) {
    return;
  }
  const registers = new Map<string, ColumnRegister>();
  const sources = [...columns.values()].map(register => {
    const node_id = nodes.id(register.dataset);
    const job_id = register.job === undefined ? 0 : nodes.id(register.job);
    registers.set(`${node_id} ${job_id}`, register);
    return { node_id, job_id, at: register.at, hash: register.hash };
  });
  sources.sort((a, b) => a.node_id - b.node_id || a.job_id - b.job_id);
  const rows = rowsOf(
    tx,
    { node_id: 'integer', job_id: 'integer', at: 'bigint', hash: 'text' },
    sources,
  );
  const written = await select<Source>(
    tx,
    `insert into column_sources (node_id, job_id, at, hash)
     select node_id, job_id, at, hash from ${rows.sql} where true
     on conflict (node_id, job_id) do update
     set at = excluded.at, hash = excluded.hash
     where (excluded.at, excluded.hash) > (column_sources.at, column_sources.hash)
     returning node_id, job_id, hash`,
    rows.bindings,
  );
  const missing = await withoutEdges(
    tx,
    written.filter(({ hash }) => hash !== ''),
  );
  await insertEdges(
    tx,
    missing.flatMap(({ node_id, job_id, hash }) =>
      registers.get(`${node_id} ${job_id}`)!.edges.map(edge => ({
        hash,
        to_id: node_id,
        to_field: edge.toField,
        from_id: nodes.id(keyText(edge.from)),
        from_field: edge.fromField,
        type: edge.type,
        subtype: edge.subtype,
        description: edge.description,
        masking: edge.masking,
      })),
    ),
  );
}

async function withoutEdges(
  tx: Knex.Transaction,
  sources: readonly Source[],
): Promise<Source[]> {
  if (sources.length === 0) {
    return [];
  }
  const rows = rowsOf(
    tx,
    { node_id: 'integer', job_id: 'integer', hash: 'text' },
    sources,
  );
  return select<Source>(
    tx,
    `select x.node_id, x.job_id, x.hash from ${rows.sql}
     where not exists (select 1 from column_edges c
       where c.to_id = x.node_id and c.hash = x.hash)`,
    rows.bindings,
  );
}

async function insertEdges(
  tx: Knex.Transaction,
  edges: readonly object[],
): Promise<void> {
  const columns = {
    hash: 'text',
    to_id: 'integer',
    to_field: 'text',
    from_id: 'integer',
    from_field: 'text',
    type: 'text',
    subtype: 'text',
    description: 'text',
    masking: 'boolean',
  } as const;
  const names = Object.keys(columns).join(', ');
  for (const chunk of chunked(edges, CHUNK)) {
    const rows = rowsOf(tx, columns, chunk);
    await tx.raw(
      `insert into column_edges (${names}) select ${names} from ${rows.sql}`,
      rows.bindings,
    );
  }
}
