import type { NodeKey } from '@waymark/plugin-lineage-common';
import type { ColumnClaims } from './facets/columnLineage';
import { stateColumns } from './facets/columnLineage';
import type { ExplicitEntry } from './facets/explicitLineage';
import { keyText, readKeyText } from './keyText';
import type {
  Claims,
  ColumnStatement,
  FacetStatement,
  NodeStatement,
} from './types';

type NodeParts = Omit<NodeStatement, 'key' | 'at' | 'facets'> & {
  facets?: FacetStatement[];
};

/** Gathers what one event says; each node and each claim is there once. */
export class StatementBuilder {
  readonly #at: number;
  readonly #nodes = new Map<string, NodeStatement>();
  readonly #columns = new Map<string, ColumnStatement>();
  readonly inputs = new Set<string>();
  readonly asides = new Set<string>();
  readonly outputs = new Set<string>();
  readonly #explicit = new Map<string, Set<string>>();
  readonly #columnSources = new Map<string, Set<string>>();
  readonly #serves = new Map<string, Set<string>>();

  constructor(at: number) {
    this.#at = at;
  }

  /**
   * Adds what is said of a node, and returns its key text. Of a dataset that
   * is input and output, a facet that both have is the output's.
   */
  addNode(key: NodeKey, parts: NodeParts = {}): string {
    const text = keyText(key);
    const { facets = [], ...rest } = parts;
    const known = this.#nodes.get(text);
    if (!known) {
      this.#nodes.set(text, { key, at: this.#at, facets, ...rest });
      return text;
    }
    if (facets.length > 0) {
      const names = new Set(facets.map(({ name }) => name));
      known.facets = [
        ...known.facets.filter(({ name }) => !names.has(name)),
        ...facets,
      ];
    }
    Object.assign(known, rest);
    return text;
  }

  /** Takes an entry of an explicit `lineage` facet. */
  addExplicit(entry: ExplicitEntry, job?: NodeKey): void {
    const target = this.addNode(entry.target);
    addTo(this.#explicit, target, entry.sources);
    entry.sources.forEach(source => this.#touch(source));
    if (entry.target.type === 'dataset' && entry.columns.edges.length > 0) {
      this.#addColumns(entry.target, job, entry.columns);
    }
  }

  /** True when an explicit facet says where this comes from. */
  isExplained(output: string): boolean {
    return this.#explicit.has(output) || this.#columnSources.has(output);
  }

  /** Says that outputs no entry names come from no dataset that is known. */
  closeExplicit(): void {
    this.outputs.forEach(output => addTo(this.#explicit, output, []));
  }

  /** Takes a `columnLineage` facet; undefined: it is deleted. */
  addColumnLineage(
    dataset: NodeKey,
    job: NodeKey | undefined,
    columns: ColumnClaims | undefined,
  ): void {
    const target = this.addNode(dataset);
    if (this.#columns.has(columnsKey(dataset, job))) {
      return;
    }
    if (columns && columns.sources.size > 0) {
      addTo(this.#columnSources, target, columns.sources);
      columns.sources.forEach(source => this.#touch(source));
    }
    this.#addColumns(
      dataset,
      job,
      columns ?? { edges: [], sources: new Set() },
    );
  }

  addServing(model: NodeKey, endpoint: NodeKey): void {
    addTo(this.#serves, this.addNode(model), [this.addNode(endpoint)]);
  }

  get nodes(): NodeStatement[] {
    return [...this.#nodes.values()];
  }

  get columns(): ColumnStatement[] {
    return [...this.#columns.values()];
  }

  get claims(): Claims {
    return {
      inputs: [...this.inputs].sort(),
      asides: [...this.asides].sort(),
      outputs: [...this.outputs].sort(),
      explicit: toRecord(this.#explicit),
      columns: toRecord(this.#columnSources),
      serves: toRecord(this.#serves),
    };
  }

  #touch(key: string): void {
    if (!this.#nodes.has(key)) {
      this.addNode(readKeyText(key));
    }
  }

  #addColumns(
    dataset: NodeKey,
    job: NodeKey | undefined,
    { edges }: ColumnClaims,
  ): void {
    const key = columnsKey(dataset, job);
    const known = this.#columns.get(key)?.edges ?? [];
    this.#columns.set(
      key,
      stateColumns({
        dataset,
        ...(job && { job }),
        at: this.#at,
        edges: known.length > 0 ? [...known, ...edges] : edges,
      }),
    );
  }
}

function columnsKey(dataset: NodeKey, job: NodeKey | undefined): string {
  return `${keyText(dataset)} ${job ? keyText(job) : ''}`;
}

function addTo(
  sets: Map<string, Set<string>>,
  key: string,
  members: Iterable<string>,
): void {
  const known = sets.get(key);
  if (known) {
    for (const member of members) {
      known.add(member);
    }
  } else {
    sets.set(key, new Set(members));
  }
}

function toRecord(sets: Map<string, Set<string>>): Record<string, string[]> {
  const record: Record<string, string[]> = {};
  for (const key of [...sets.keys()].sort()) {
    record[key] = [...sets.get(key)!].sort();
  }
  return record;
}
