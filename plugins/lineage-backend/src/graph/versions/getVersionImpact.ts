import type { ImpactPage, ImpactQuery } from '@waymark/plugin-lineage-common';
import {
  decodeCursor,
  encodeCursor,
} from '@waymark/plugin-openapi-operations-node';
import type { Access } from '../access';
import type { GraphContext } from '../context';
import { type FoundRoot, requireVisibleRoot } from '../findRoot';
import { toImpactItem } from '../impact/toImpactItem';
import { sumUp } from '../impact/sumUp';
import { readNodes } from '../queries/readNodes';
import { nodeType } from '../shape/toLineageNode';
import { showVersions } from './getVersionGraph';
import { versionKey } from './types';
import { walkVersions } from './walkVersions';

/** Versions that are followed at most. */
const MAX_VERSIONS = 5_000;

/** Name of the list in its cursors. */
const LIST = 'version-impact';

/**
 * What came from one version, or what it came from, as far as runs said which
 * versions they read and wrote.
 */
export async function getVersionImpact(
  context: GraphContext,
  options: {
    root: FoundRoot;
    version: string;
    access: Access;
    query: Omit<ImpactQuery, 'root' | 'version' | 'limit'> & { limit: number };
  },
): Promise<ImpactPage> {
  const { root, version, access, query } = options;
  const { direction = 'downstream', depth = 100, limit, types } = query;
  const [cursor = 0] = decodeCursor(LIST, query.cursor, ['count']) ?? [];
  const { root: ref, walk } = await walkVersions(context, {
    root,
    version,
    sides: [direction],
    depth,
    limit: MAX_VERSIONS,
  });
  const nodes = await readNodes(context.knex, [
    ...new Set([...walk.places.values()].map(place => place.ref.node)),
  ]);
  const listed = [...walk.places]
    .filter(([key, place]) => {
      const node = nodes.get(place.ref.node);
      return (
        key !== versionKey(ref) &&
        node &&
        (!types || types.includes(nodeType(node)))
      );
    })
    .sort(
      ([, a], [, b]) =>
        a.depth - b.depth ||
        a.ref.node - b.ref.node ||
        (a.ref.version < b.ref.version ? -1 : 1),
    );
  const start = Number(cursor);
  const page = listed.slice(start, start + limit);
  const pageNodes = page.flatMap(
    ([
      ,
      {
        ref: { node },
      },
    ]) => nodes.get(node) ?? [],
  );
  const sight = await access.sees(
    [root.node, ...pageNodes],
    root.entityRef ? [root.entityRef] : [],
  );
  requireVisibleRoot(root, sight);
  const shown = showVersions(
    { places: new Map(page), hidden: walk.hidden },
    { nodes, sight, asked: root.node.id },
  );
  const end = start + page.length;
  return {
    items: [...shown.values()].map(toImpactItem),
    pageInfo:
      end < listed.length ? { nextCursor: encodeCursor(LIST, [end]) } : {},
    ...(access.seesAllEntities && {
      totalItems: listed.length,
      totals: sumUp(
        listed.flatMap(([, place]) => {
          const node = nodes.get(place.ref.node);
          return node
            ? [{ type: nodeType(node), owner: node.owner, count: 1 }]
            : [];
        }),
      ),
    }),
    truncated: walk.cut,
  };
}
