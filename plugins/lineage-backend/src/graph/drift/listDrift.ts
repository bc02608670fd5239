import type {
  DriftItem,
  DriftQuery,
  DriftSignal,
  Page,
} from '@waymark/plugin-lineage-common';
import {
  decodeCursor,
  encodeCursor,
} from '@waymark/plugin-openapi-operations-node';
import type { Access } from '../access';
import type { GraphContext } from '../context';
import { findRoot, requireVisibleRoot } from '../findRoot';
import { type EdgePlace, readBoundEdges, readEdgesOf } from './readBoundEdges';
import {
  type ChangedEdge,
  type DeclaredPlace,
  readDeclared,
} from './readDeclared';
import { findDrift, showDrift } from './findDrift';

/** Names of the lists in their cursors. */
const DECLARED = 'drift-declared';
const OBSERVED = 'drift-observed';
const ENTITY = 'drift-entity';

/** Parts that are looked through for one page, so that it ends. */
const MAX_PARTS = 5;

type Query = DriftQuery & { limit: number };

/**
 * Where declared and observed lineage differ: first what is declared alone,
 * the oldest first; then observed edges between entities, by edge. Much may
 * have to be looked through to find little, so a page may be short or empty
 * and still have a cursor.
 *
 * Edges with an end that the asker may not see are left out.
 */
export async function listDrift(
  context: GraphContext,
  options: { access: Access; query: Query },
): Promise<Page<DriftItem>> {
  const { access, query } = options;
  if (query.entityRef !== undefined) {
    return driftOfEntity(context, access, query, query.entityRef);
  }
  const wants = (...signals: DriftSignal[]) =>
    !query.signals || signals.some(signal => query.signals?.includes(signal));
  const inObserved = isCursorOf(OBSERVED, query.cursor);
  return wants('declared-not-observed') && !inObserved
    ? declaredPage(context, access, query, {
        goesOn: wants('observed-not-declared', 'stale'),
      })
    : observedPage(context, access, query);
}

async function declaredPage(
  context: GraphContext,
  access: Access,
  query: Query,
  { goesOn }: { goesOn: boolean },
): Promise<Page<DriftItem>> {
  const { limit, cursor } = query;
  const after = decodeCursor(DECLARED, cursor, [
    'count',
    'count',
    'count',
    'count',
  ]) as DeclaredPlace | undefined;
  const rows = await readDeclared(context.knex, { after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  if (page.length === 0 && goesOn) {
    return observedPage(context, access, { ...query, cursor: undefined });
  }
  const found = await findDrift(context, page, ['declared-not-observed']);
  const last = page.at(-1);
  const next =
    rows.length > limit && last
      ? encodeCursor(DECLARED, [last.changedAt, last.from, last.kind, last.to])
      : goesOn && encodeCursor(OBSERVED, [0, 0, 0]);
  return {
    items: await showDrift(found, access),
    pageInfo: next ? { nextCursor: next } : {},
  };
}

async function observedPage(
  context: GraphContext,
  access: Access,
  query: Query,
): Promise<Page<DriftItem>> {
  const { limit, cursor, signals } = query;
  const wanted = (signals ?? ['observed-not-declared', 'stale']).filter(
    signal => signal !== 'declared-not-observed',
  );
  let place: EdgePlace | undefined = (decodeCursor(OBSERVED, cursor, [
    'count',
    'count',
    'count',
  ]) as EdgePlace | undefined) ?? [0, 0, 0];
  const found: Awaited<ReturnType<typeof findDrift>> = {
    drift: [],
    nodes: new Map(),
    jobs: new Map(),
  };
  for (let part = 0; part < MAX_PARTS && place; part++) {
    const read: { edges: ChangedEdge[]; next?: EdgePlace } =
      await readBoundEdges(context.knex, place);
    const more = await findDrift(context, read.edges, wanted, {
      bound: true,
    });
    more.nodes.forEach((node, id) => found.nodes.set(id, node));
    more.jobs.forEach((node, id) => found.jobs.set(id, node));
    place = read.next;
    for (const drift of more.drift) {
      const { edge } = drift;
      const last = found.drift.at(-1)?.edge;
      // An edge may have two signals; they stay on one page.
      if (found.drift.length >= limit && last && last !== edge) {
        return {
          items: await showDrift(found, access),
          pageInfo: {
            nextCursor: encodeCursor(OBSERVED, [last.from, last.kind, last.to]),
          },
        };
      }
      found.drift.push(drift);
    }
  }
  return {
    items: await showDrift(found, access),
    pageInfo: place ? { nextCursor: encodeCursor(OBSERVED, place) } : {},
  };
}

/** Edges of one entity, all signals; there are few enough for one read. */
async function driftOfEntity(
  context: GraphContext,
  access: Access,
  query: Query,
  entityRef: string,
): Promise<Page<DriftItem>> {
  const { limit, cursor, signals } = query;
  const [start = 0] = decodeCursor(ENTITY, cursor, ['count']) ?? [];
  const root = await findRoot(context.knex, { entityRef });
  requireVisibleRoot(
    root,
    await access.sees([root.node], root.entityRef ? [root.entityRef] : []),
  );
  const edges = await readEdgesOf(context.knex, [root.node.id]);
  const found = await findDrift(
    context,
    edges,
    signals ?? ['declared-not-observed', 'observed-not-declared', 'stale'],
  );
  const end = Number(start) + limit;
  return {
    items: await showDrift(
      { ...found, drift: found.drift.slice(Number(start), end) },
      access,
    ),
    pageInfo:
      end < found.drift.length
        ? { nextCursor: encodeCursor(ENTITY, [end]) }
        : {},
  };
}

function isCursorOf(list: string, cursor: string | undefined): boolean {
  try {
    return (
      decodeCursor(list, cursor, ['count', 'count', 'count']) !== undefined
    );
  } catch {
    return false;
  }
}
