import type { DbAliasRow, DbBindingRow } from '../database/tables';

/** A node that may be another name of something. */
export interface NamedNode {
  id: number;
  type: string;
  /** Its key text, which is the same in every database. */
  text: string;
}

/** Position of what was the own node of an entity that another replaced. */
export const INHERITED_OWN = 1_000;

const RANK = { annotation: 1, inherited: 2, own: 4 };

/** Who says to be the same thing as whom. */
export interface Names {
  nodes: readonly NamedNode[];
  aliases: readonly Pick<DbAliasRow, 'node_id' | 'origin' | 'alias_id'>[];
  bindings: readonly DbBindingRow[];
}

/**
 * The canonical node of each node. Nodes that are aliases of each other, over
 * however many steps, are one thing; of its names one represents it:
 *
 * ```
 *   entity model:default/churn                1. what an annotation of an
 *      │ openlineage.io/dataset                  entity names first
 *      ▼
 *   mlflow:prod|churn  ◄── symlinks ── s3://models|churn
 *                                             2. who has other names, and is
 *                                                nobody's other name
 *                                             3. the smallest key
 * ```
 *
 * It depends on what is known alone, not on the order it was learnt in.
 */
export function findRepresentatives(names: Names): Map<number, number> {
  const { nodes, aliases } = names;
  const byId = new Map(nodes.map(node => [node.id, node]));
  const parents = new Map(nodes.map(({ id }) => [id, id]));
  const rootOf = (id: number): number => {
    let root = id;
    while (parents.get(root) !== root) {
      root = parents.get(root)!;
    }
    for (let step = id; step !== root;) {
      const next = parents.get(step)!;
      parents.set(step, root);
      step = next;
    }
    return root;
  };
  for (const { node_id, alias_id } of aliases) {
    // A dataset is no job, whatever somebody writes into an annotation.
    if (
      byId.has(node_id) &&
      byId.get(node_id)?.type === byId.get(alias_id)?.type
    ) {
      parents.set(rootOf(alias_id), rootOf(node_id));
    }
  }
  const rank = createRank(names);
  const best = new Map<number, NamedNode>();
  for (const node of nodes) {
    const root = rootOf(node.id);
    const other = best.get(root);
    if (!other || rank(node, other) < 0) {
      best.set(root, node);
    }
  }
  return new Map(nodes.map(({ id }) => [id, best.get(rootOf(id))!.id]));
}

/** Orders nodes by how well they represent their component, best first. */
function createRank({
  aliases,
  bindings,
}: Names): (a: NamedNode, b: NamedNode) => number {
  const annotated = new Map<number, string>();
  for (const { node_id, origin, position, entity_ref } of bindings) {
    // Positions as texts of one length, so that they order as numbers do.
    const place = `${RANK[origin]} ${String(position).padStart(6, '0')} ${entity_ref}`;
    if (origin !== 'own' && position < INHERITED_OWN) {
      const known = annotated.get(node_id);
      annotated.set(
        node_id,
        known !== undefined && known < place ? known : place,
      );
    }
  }
  const said = aliases.filter(({ origin }) => origin !== 'catalog');
  const leads = new Set(said.map(({ node_id }) => node_id));
  said.forEach(({ alias_id }) => leads.delete(alias_id));
  const rankOf = ({ id, text }: NamedNode) => {
    const place = annotated.get(id);
    if (place !== undefined) {
      return `${place} ${text}`;
    }
    return `${leads.has(id) ? 3 : 4} ${text}`;
  };
  return (a, b) => {
    const [first, second] = [rankOf(a), rankOf(b)];
    if (first === second) {
      return 0;
    }
    return first < second ? -1 : 1;
  };
}
