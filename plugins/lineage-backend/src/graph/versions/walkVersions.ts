import type { GraphContext } from '../context';
import type { FoundRoot } from '../findRoot';
import type { Side } from '../types';
import { readVersions } from './readVersions';
import { readVersionSteps } from './readVersionSteps';
import type { VersionRef } from './types';
import { traverseVersions, type VersionWalk } from './traverseVersions';

/**
 * The versions around one of a root: the one that is asked for, else the one
 * its id names, else the newest. Endpoints have none.
 */
export async function walkVersions(
  context: GraphContext,
  options: {
    root: FoundRoot;
    version?: string;
    sides: readonly Side[];
    limit: number;
    depth: number;
  },
): Promise<{ root: VersionRef; walk: VersionWalk }> {
  const { knex, now, budgetMs } = context;
  const { root, sides, limit, depth } = options;
  const known = options.version ?? root.version;
  const [newest] =
    known === undefined && root.node.type === 'dataset'
      ? await readVersions(knex, { node: root.node.id, limit: 1 })
      : [];
  const ref = { node: root.node.id, version: known ?? newest?.version ?? '' };
  const walk = await traverseVersions({
    root: ref,
    sides,
    limit,
    depth,
    deadline: now() + budgetMs,
    now,
    readSteps: (versions, side) => readVersionSteps(knex, { versions, side }),
  });
  return { root: ref, walk };
}
