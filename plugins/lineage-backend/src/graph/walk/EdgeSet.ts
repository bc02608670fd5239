import type { StoredEdge } from '../types';

/** Edges, each once; of one that is read twice the flags are joined. */
export class EdgeSet {
  readonly #edges = new Map<string, StoredEdge>();

  add(edge: StoredEdge): void {
    const key = `${edge.from}:${edge.kind}:${edge.to}`;
    const known = this.#edges.get(key);
    if (known) {
      known.flags |= edge.flags;
    } else {
      this.#edges.set(key, { ...edge });
    }
  }

  get size(): number {
    return this.#edges.size;
  }

  list(): StoredEdge[] {
    return [...this.#edges.values()];
  }
}
