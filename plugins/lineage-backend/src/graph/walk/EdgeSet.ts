import type { StoredEdge } from '../types';

/** More than there are kinds of edges. */
const KINDS = 8;

/** Edges, each once; of one that is read twice the flags are joined. */
export class EdgeSet {
  /** By the node they lead from, then by kind and the node they lead to. */
  readonly #edges = new Map<number, Map<number, StoredEdge>>();
  readonly #list: StoredEdge[] = [];

  add(edge: StoredEdge): void {
    const { from, to, kind, flags } = edge;
    const key = to * KINDS + kind;
    const leading = this.#edges.get(from) ?? new Map<number, StoredEdge>();
    const known = leading.get(key);
    if (known) {
      known.flags |= flags;
    } else {
      const own = { from, to, kind, flags };
      leading.set(key, own);
      this.#edges.set(from, leading);
      this.#list.push(own);
    }
  }

  get size(): number {
    return this.#list.length;
  }

  /** In the order in which they came first. */
  list(): StoredEdge[] {
    return [...this.#list];
  }
}
