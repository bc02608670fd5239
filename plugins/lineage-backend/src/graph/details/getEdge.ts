import { NotFoundError } from '@backstage/errors';
import type {
  EdgeDetail,
  LineageEdgeKind,
} from '@waymark/plugin-lineage-common';
import { type DbEdgeRow, EDGE_KIND } from '../../database/tables';
import type { Access } from '../access';
import type { GraphContext } from '../context';
import { type FoundRoot, requireVisibleRoot } from '../findRoot';
import { readEvidence } from '../queries/readEvidence';
import { readNodes } from '../queries/readNodes';
import { readEdgeFacts } from '../readEdgeFacts';
import { byLastSeen, iso } from '../shape/describeEdges';
import { showEdges } from '../shape/showGraph';
import { showNode, toLineageNode } from '../shape/toLineageNode';

/** Evidence that is shown, and that the newest is looked for in. */
const SHOWN = 20;
const READ = 200;

/** An edge with who says that it is there. */
export async function getEdge(
  context: GraphContext,
  options: {
    from: FoundRoot;
    to: FoundRoot;
    kind: LineageEdgeKind;
    access: Access;
  },
): Promise<EdgeDetail> {
  const { knex } = context;
  const { from, to, kind, access } = options;
  const row: DbEdgeRow | undefined = await knex<DbEdgeRow>('edges')
    .where({
      from_id: from.node.id,
      to_id: to.node.id,
      kind: EDGE_KIND[kind],
    })
    .where('flags', '<>', 0)
    .first();
  const edges = row
    ? [{ from: row.from_id, to: row.to_id, kind: row.kind, flags: row.flags }]
    : [];
  const [facts, evidence] = await Promise.all([
    readEdgeFacts(context, { edges }),
    readEvidence(knex, { edges, perEdge: READ }),
  ]);
  const newest = evidence.sort(byLastSeen).slice(0, SHOWN);
  const subjects = await readNodes(
    knex,
    newest.map(({ subject }) => subject),
  );
  const sight = await access.sees(
    [from.node, to.node, ...facts.jobs.values(), ...subjects.values()],
    [from, to].flatMap(({ entityRef }) => entityRef ?? []),
  );
  requireVisibleRoot(from, sight);
  requireVisibleRoot(to, sight);

  const ends = [toLineageNode(from.node), toLineageNode(to.node)];
  const [edge] = showEdges({
    edges,
    facts,
    ids: new Map([
      [from.node.id, ends[0].id],
      [to.node.id, ends[1].id],
    ]),
    sight,
  });
  if (!edge) {
    throw new NotFoundError(
      `There is no edge of the kind '${kind}' from ${from.described} to ${to.described}.`,
    );
  }
  return {
    edge,
    from: ends[0],
    to: ends[1],
    evidence: newest.flatMap(item => {
      const subject = subjects.get(item.subject);
      return subject
        ? [
            {
              origin: item.origin,
              subject: showNode(subject, sight.node(subject)),
              firstSeen: iso(item.firstSeen),
              lastSeen: iso(item.lastSeen),
              ...(item.lastRun !== undefined && { runId: item.lastRun }),
            },
          ]
        : [];
    }),
  };
}
