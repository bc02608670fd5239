import type { GraphContext } from './context';
import { type EdgesFacts, joinFacts, readEdgeFacts } from './readEdgeFacts';
import type { StoredEdge } from './types';
import { EdgeSet } from './walk/EdgeSet';
import type { Walk } from './walk/traverse';

/** Edges that are worth a statement of their own. */
const ENOUGH = 50;

/**
 * Reads what is said of the edges of an answer while others are still looked
 * for: what evidence says takes longer to read than a level of the walk.
 */
export class EdgeFactsReader {
  readonly #context: GraphContext;
  readonly #at: number | undefined;
  readonly #edges = new EdgeSet();
  readonly #parts: Promise<EdgesFacts>[] = [];
  #begun = 0;

  /** @param at - milliseconds since 1970; what holds now without */
  constructor(context: GraphContext, at?: number) {
    this.#context = context;
    this.#at = at;
  }

  /** Takes the edges between nodes that are shown, each once. */
  add({ depths }: Pick<Walk, 'depths'>, edges: readonly StoredEdge[]): void {
    for (const edge of edges) {
      if (depths.has(edge.from) && depths.has(edge.to)) {
        this.#edges.add(edge);
      }
    }
    if (this.#edges.size - this.#begun >= ENOUGH) {
      this.begin();
    }
  }

  /** Begins to read about those that were added, however few they are. */
  begin(): void {
    const edges = this.#edges.list().slice(this.#begun);
    if (edges.length === 0) {
      return;
    }
    this.#begun += edges.length;
    const part = readEdgeFacts(this.#context, { edges, at: this.#at });
    // Whoever finishes is told; a walk that fails before leaves nobody to.
    part.catch(() => {});
    this.#parts.push(part);
  }

  /** All edges in the order in which they came, with what is said of them. */
  async finish(): Promise<{ edges: StoredEdge[]; facts: EdgesFacts }> {
    this.begin();
    return {
      edges: this.#edges.list(),
      facts: joinFacts(await Promise.all(this.#parts)),
    };
  }
}
