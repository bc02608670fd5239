import type { ProblemRecord, ReadOptions } from '@waymark/plugin-mlops-node';
import type { MlflowClient } from '../client/MlflowClient';
import type { MlflowExperiment } from '../client/schemas';
import type { MappingContext } from '../mapping/MappingContext';
import { ModelIndex } from './ModelIndex';
import { Scope } from './Scope';
import { SeenModels } from './SeenModels';

/**
 * How far an incremental pass looks back behind the last one: clocks differ,
 * and what was written while that pass read may carry an earlier time.
 */
const OVERLAP_MS = 5 * 60_000;

/** What the parts of one pass share. Made anew for each, also when resumed. */
export class Pass {
  readonly client: MlflowClient;
  readonly mapping: MappingContext;
  readonly signal: AbortSignal;
  readonly models: ModelIndex;
  /** How models looked to the passes before. */
  readonly seenModels: SeenModels;
  /** Only what was updated since then is yielded; -Infinity in a full pass. */
  readonly since: number;
  scope = new Scope();
  readonly #seen = new Set<string>();
  readonly #problems: ProblemRecord[] = [];
  readonly #newestUse = new Map<string, number>();
  #experiments?: Promise<Map<string, MlflowExperiment>>;

  constructor(options: {
    client: MlflowClient;
    mapping: MappingContext;
    read: Pick<ReadOptions, 'mode' | 'since' | 'signal'>;
    seenModels: SeenModels;
  }) {
    const { client, mapping, read, seenModels } = options;
    this.client = client;
    this.mapping = mapping;
    this.signal = read.signal;
    this.models = new ModelIndex(client.registry, problems =>
      this.report(problems),
    );
    this.seenModels = seenModels;
    this.since =
      read.mode === 'incremental' && read.since
        ? Date.parse(read.since) - OVERLAP_MS
        : -Infinity;
  }

  get incremental(): boolean {
    return this.since !== -Infinity;
  }

  /** True for what an incremental pass yields, by its time of update. */
  isNew(updatedMs?: number | null): boolean {
    return typeof updatedMs !== 'number' || updatedMs >= this.since;
  }

  /** True the first time this pass meets a thing of this name. */
  isFirst(name: string): boolean {
    const first = !this.#seen.has(name);
    this.#seen.add(name);
    return first;
  }

  /**
   * True when no later use of the data set was met: runs do not arrive in the
   * order of time, and the newest one says how the data looks today.
   */
  isNewestUse(dataset: string, startedMs: number): boolean {
    const newest = this.#newestUse.get(dataset) ?? -Infinity;
    this.#newestUse.set(dataset, Math.max(newest, startedMs));
    return startedMs > newest;
  }

  /** Every experiment of the server by id; listed once per pass. */
  experiments(): Promise<Map<string, MlflowExperiment>> {
    this.#experiments ??= this.#listExperiments();
    return this.#experiments;
  }

  /** Keeps problems for the next page. */
  report(problems: ProblemRecord[]): void {
    for (const problem of problems) {
      if (this.isFirst(`problem ${problem.path}`)) {
        this.#problems.push(problem);
      }
    }
  }

  /** The problems that no page has carried yet. */
  takeProblems(): ProblemRecord[] {
    return this.#problems.splice(0);
  }

  async #listExperiments(): Promise<Map<string, MlflowExperiment>> {
    const { items, problems } = await this.client.tracking.listExperiments(
      this.signal,
    );
    this.report(problems);
    return new Map(items.map(item => [item.experiment_id, item]));
  }
}
