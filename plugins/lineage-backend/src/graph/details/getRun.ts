import type {
  LineageRunDetail,
  RunDataset,
} from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { type DbRunRow, EDGE_KIND } from '../../database/tables';
import type { Access, Sight } from '../access';
import type { GraphContext } from '../context';
import { notFound } from '../findRoot';
import { type NodesById, readNodes } from '../queries/readNodes';
import { showNode } from '../shape/toLineageNode';
import { readRunFacets, splitFacets } from './readFacets';
import { jobsOfRuns, showRun } from './readRuns';
import { readKeptParent, showKeptParent } from './showParentFacet';

/** Inputs and outputs that are shown. */
const MAX_DATASETS = 1_000;

/** A dataset that a run read or wrote, as the database has it. */
interface RunIo {
  node: number;
  direction: 'input' | 'output';
  version: string;
  facets: RunDataset['facets'];
}

/** All that is known of one run. */
export async function getRun(
  { knex }: GraphContext,
  { runId, access }: { runId: string; access: Access },
): Promise<LineageRunDetail> {
  const row: DbRunRow | undefined = await knex<DbRunRow>('runs')
    .where('run_id', runId)
    .orderBy('seen_at', 'desc')
    .first();
  if (!row) {
    throw notFound(`the run '${runId}'`);
  }
  const [facets, io] = await Promise.all([
    readRunFacets(knex, { runId, job: row.job_id }),
    readRunIo(knex, row),
  ]);
  const [nodes, kept] = await Promise.all([
    readNodes(knex, [
      ...new Set([...jobsOfRuns([row]), ...io.map(({ node }) => node)]),
    ]),
    readKeptParent(knex, facets),
  ]);
  const sight = await access.sees([
    ...nodes.values(),
    ...(kept?.jobs.values() ?? []),
  ]);
  const job = nodes.get(row.job_id);
  const [run] = job && sight.node(job) ? showRun(row, { nodes, sight }) : [];
  if (!run) {
    throw notFound(`the run '${runId}'`);
  }
  const show = (direction: RunIo['direction']) =>
    io
      .filter(dataset => dataset.direction === direction)
      .flatMap(dataset => showDataset(dataset, { nodes, sight }));
  const { root, hides } = showKeptParent(kept, sight);
  return {
    ...run,
    ...(root && { root }),
    facets: hides ? facets.filter(facet => facet !== kept?.facet) : facets,
    inputs: show('input'),
    outputs: show('output'),
  };
}

function showDataset(
  { node: id, version, facets }: RunIo,
  { nodes, sight }: { nodes: NodesById; sight: Sight },
): RunDataset[] {
  const node = nodes.get(id);
  if (!node) {
    return [];
  }
  const visible = sight.node(node);
  return [
    {
      node: showNode(node, visible),
      ...(visible && version !== '' && { version }),
      facets: visible ? facets : [],
    },
  ];
}

/**
 * What a run read and wrote: with versions and facets from `run_io`, and from
 * the evidence of its shape what had neither.
 */
async function readRunIo(knex: Knex, run: DbRunRow): Promise<RunIo[]> {
  const stated: {
    node_id: number;
    direction: RunIo['direction'];
    version: string;
    at: number | string;
    body: string | null;
  }[] = await knex('run_io as io')
    .leftJoin('facet_bodies as b', 'b.hash', 'io.facets')
    .where({ 'io.run_id': run.run_id, 'io.job_id': run.job_id })
    .orderBy(['io.direction', 'io.node_id', 'io.version'])
    .limit(MAX_DATASETS)
    .select('io.node_id', 'io.direction', 'io.version', 'io.at', 'b.body');
  const edges: { raw_from: number; raw_to: number; kind: number }[] =
    run.evidence_id === null
      ? []
      : await knex('evidence_edges')
          .where('evidence_id', run.evidence_id)
          .whereIn('kind', [EDGE_KIND.input, EDGE_KIND.output])
          .orderBy(['kind', 'raw_from', 'raw_to'])
          .limit(MAX_DATASETS)
          .select('raw_from', 'raw_to', 'kind');
  const known = new Set(stated.map(row => `${row.direction}:${row.node_id}`));
  const claimed = edges.map(edge =>
    edge.kind === EDGE_KIND.input
      ? ({ node: edge.raw_from, direction: 'input' } as const)
      : ({ node: edge.raw_to, direction: 'output' } as const),
  );
  return [
    ...stated.map(row => ({
      node: row.node_id,
      direction: row.direction,
      version: row.version,
      facets: row.body === null ? [] : splitFacets(row.body, Number(row.at)),
    })),
    ...claimed
      .filter(({ node, direction }) => !known.has(`${direction}:${node}`))
      .map(claim => ({ ...claim, version: '', facets: [] })),
  ];
}
