import type { PermissionsService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { CatalogMirror } from '@waymark/plugin-catalog-mirror-node';
import type { LineageRoot } from '@waymark/plugin-lineage-common';
import type { Knex } from 'knex';
import { type Access, readAccess } from '../graph/access';
import { getColumns } from '../graph/columns/getColumns';
import type { GraphContext } from '../graph/context';
import { getEdge } from '../graph/details/getEdge';
import { getNode } from '../graph/details/getNode';
import { getRun } from '../graph/details/getRun';
import { listDrift } from '../graph/drift/listDrift';
import { findRoot, type FoundRoot } from '../graph/findRoot';
import { getGraph } from '../graph/getGraph';
import { getImpact } from '../graph/impact/getImpact';
import { ImpactCache } from '../graph/impact/ImpactCache';
import { listNodes } from '../graph/nodes/listNodes';
import { getPath } from '../graph/path/getPath';
import { DEFAULT_STALE, type StaleSettings } from '../graph/shape/judgeStale';
import { getStatus } from '../graph/status/getStatus';
import { getVersionGraph } from '../graph/versions/getVersionGraph';
import { getVersionImpact } from '../graph/versions/getVersionImpact';
import type { Asker, LineageReads } from './LineageReads';

/** Items of a page when the asker names no number. */
const DEFAULT_PAGE = 50;

/** Milliseconds a query may go on reading further levels. */
const BUDGET_MS = 5_000;

/** What the reads are made of. */
export interface LineageReadsOptions {
  knex: Knex;
  mirror: Pick<CatalogMirror, 'visible'>;
  permissions: PermissionsService;
  /** When observed edges are stale; 30 days, and a day of grace, without. */
  stale?: Partial<StaleSettings>;
  /** Milliseconds a query may go on reading further levels; 5,000 without. */
  budgetMs?: number;
  clock?: () => number;
}

/** The one implementation of {@link LineageReads}. */
export function createLineageReads(options: LineageReadsOptions): LineageReads {
  const { knex, mirror, permissions, clock = Date.now } = options;
  const context: GraphContext = {
    knex,
    mirror,
    stale: { ...DEFAULT_STALE, ...options.stale },
    budgetMs: options.budgetMs ?? BUDGET_MS,
    now: clock,
    impact: new ImpactCache(clock),
  };

  /** Finds roots while the permissions are asked, whose refusal comes first. */
  const withRoots = async <T>(
    roots: LineageRoot[],
    { credentials }: Asker,
    answer: (access: Access, found: FoundRoot[]) => Promise<T>,
  ): Promise<T> => {
    const [access, found] = await Promise.allSettled([
      readAccess({ permissions, mirror, credentials }),
      Promise.all(roots.map(root => findRoot(knex, root))),
    ]);
    if (access.status === 'rejected') {
      throw access.reason;
    }
    if (found.status === 'rejected') {
      throw found.reason;
    }
    return answer(access.value, found.value);
  };

  return {
    getGraph: async ({ root, at: moment, ...query }, asker) => {
      const at = readMoment(moment);
      const { granularity = 'asset' } = query;
      return withRoots([root], asker, async (access, [found]) => {
        if (granularity === 'version') {
          refuseMoment(moment);
          return getVersionGraph(context, { root: found, access, query });
        }
        const asked = { ...query, granularity, at };
        return getGraph(context, { root: found, access, query: asked });
      });
    },
    getImpact: async (
      { root, version, limit = DEFAULT_PAGE, ...query },
      asker,
    ) =>
      withRoots([root], asker, async (access, [found]) => {
        const asked = { root: found, access, query: { ...query, limit } };
        return version === undefined
          ? getImpact(context, asked)
          : getVersionImpact(context, { ...asked, version });
      }),
    getPath: async ({ from, to, ...query }, asker) =>
      withRoots([from, to], asker, async (access, [start, end]) =>
        getPath(context, { from: start, to: end, access, query }),
      ),
    listNodes: async ({ limit = DEFAULT_PAGE, ...query }, asker) =>
      withRoots([], asker, async access =>
        listNodes(context, { access, query: { ...query, limit } }),
      ),
    listDrift: async ({ limit = DEFAULT_PAGE, ...query }, asker) =>
      withRoots([], asker, async access =>
        listDrift(context, { access, query: { ...query, limit } }),
      ),
    getColumns: async ({ root, ...query }, asker) =>
      withRoots([root], asker, async (access, [found]) =>
        getColumns(context, { root: found, access, query }),
      ),
    getNode: async (root, asker) =>
      withRoots([root], asker, async (access, [found]) =>
        getNode(context, { root: found, access }),
      ),
    getEdge: async ({ from, to, kind }, asker) =>
      withRoots([from, to], asker, async (access, [start, end]) =>
        getEdge(context, { from: start, to: end, kind, access }),
      ),
    getRun: async (runId, asker) =>
      withRoots([], asker, async access => getRun(context, { runId, access })),
    getStatus: async asker => withRoots([], asker, async () => getStatus(knex)),
  };
}

function readMoment(at: string | undefined): number | undefined {
  if (at === undefined) {
    return undefined;
  }
  const ms = Date.parse(at);
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(at) || Number.isNaN(ms)) {
    throw new InputError(
      `Query parameter 'at' is '${at}'; expected a moment of ISO 8601 such as 2026-01-31T12:00:00Z.`,
    );
  }
  return ms;
}

function refuseMoment(at: string | undefined): void {
  if (at !== undefined) {
    throw new InputError(
      "Query parameter 'at' has no meaning with the granularity 'version': what a run read and wrote does not change; leave one of them out.",
    );
  }
}
