import type { NodeDetail } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import type { DbAliasRow, DbNodeRow } from '../../database/tables';
import type { Access } from '../access';
import type { GraphContext } from '../context';
import { type FoundRoot, requireVisibleRoot } from '../findRoot';
import { oneOfIds, selectRows } from '../queries/ids';
import { readLastRuns } from '../queries/readLastRuns';
import { readNames, readNodes } from '../queries/readNodes';
import { iso } from '../shape/describeEdges';
import { degreesOf } from '../shape/countHidden';
import { toLineageNode } from '../shape/toLineageNode';
import { readVersions } from '../versions/readVersions';
import { readNodeFacets } from './readFacets';
import {
  jobsOfRuns,
  readRunsOfAsset,
  readRunsOfJob,
  showRun,
} from './readRuns';

/** Runs and versions that are shown. */
const NEWEST = 10;

/** Other names that are shown. */
const MAX_ALIASES = 50;

/** All that is known of one node. */
export async function getNode(
  context: GraphContext,
  { root, access }: { root: FoundRoot; access: Access },
): Promise<NodeDetail> {
  const { knex } = context;
  const { node } = root;
  const isJob = node.type === 'job';
  const names = (await readNames(knex, [node.id])).map(({ id }) => id);
  const [aliases, facets, runs, versions, lastRuns] = await Promise.all([
    readAliases(knex, { node: node.id, names }),
    readNodeFacets(knex, names),
    isJob
      ? readRunsOfJob(knex, { names, limit: NEWEST })
      : readRunsOfAsset(knex, { node: node.id, limit: NEWEST }),
    isJob ? [] : readVersions(knex, { node: node.id, limit: NEWEST }),
    readLastRuns(knex, isJob ? [node.id] : []),
  ]);
  const jobs = await readNodes(knex, jobsOfRuns(runs));
  const sight = await access.sees(
    [node, ...jobs.values()],
    root.entityRef ? [root.entityRef] : [],
  );
  requireVisibleRoot(root, sight);

  const lastRun = lastRuns.get(node.id);
  const granularity = isJob ? 'job' : 'asset';
  return {
    node: {
      ...toLineageNode(node, {
        hidden: degreesOf(node, { granularity, root: node.id }),
      }),
      ...(lastRun && { lastRun }),
    },
    aliases,
    facets,
    runs: runs.flatMap(run => showRun(run, { nodes: jobs, sight })),
    versions: versions.map(({ version, at, runId }) => ({
      version,
      at: iso(at),
      runId,
    })),
  };
}

/**
 * Other names of a node, and who said so. The name that an entity has only
 * here (its ref) is none that anybody gave.
 */
async function readAliases(
  knex: Knex,
  { node, names }: { node: number; names: number[] },
): Promise<NodeDetail['aliases']> {
  const others = names.filter(id => id !== node).slice(0, MAX_ALIASES);
  const said = oneOfIds(knex, 'alias_id', others);
  const saying = oneOfIds(knex, 'node_id', others);
  const named = oneOfIds(knex, 'id', others);
  const [rows, keys] = await Promise.all([
    selectRows<DbAliasRow>(
      knex,
      `select node_id, alias_id, origin from aliases where ${said.sql} or ${saying.sql}`,
      [...said.bindings, ...saying.bindings],
    ),
    selectRows<Pick<DbNodeRow, 'id' | 'type' | 'namespace' | 'name'>>(
      knex,
      `select id, type, namespace, name from nodes
       where ${named.sql} and namespace <> 'backstage' order by namespace, name`,
      named.bindings,
    ),
  ]);
  return keys.map(({ id, ...key }) => ({
    ...key,
    from:
      rows.find(row => row.alias_id === id || row.node_id === id)?.origin ??
      'symlinks',
  }));
}
