import type { ProblemRecord } from '@waymark/plugin-mlops-node';
import type { MlflowRegistry } from '../client/MlflowRegistry';
import { mergeListings, readAllPages } from '../client/readItems';
import type { MlflowRegisteredModel } from '../client/schemas';

/** Above this many unknown models, listing all of them is cheaper. */
const ASK_ONE_BY_ONE = 20;

/**
 * The registered models of a pass and their aliases, which MLflow tells with
 * the model and not with the version. Filled while models are listed; what a
 * resumed or incremental pass did not list is asked for when it is needed.
 */
export class ModelIndex {
  readonly #registry: MlflowRegistry;
  readonly #report: (problems: ProblemRecord[]) => void;
  readonly #aliases = new Map<string, Map<string, string[]>>();
  /** Asked for and not found: gone, or left out by the model filter. */
  readonly #absent = new Set<string>();
  #complete = false;

  constructor(
    registry: MlflowRegistry,
    report: (problems: ProblemRecord[]) => void,
  ) {
    this.#registry = registry;
    this.#report = report;
  }

  add(model: MlflowRegisteredModel): void {
    const byVersion = new Map<string, string[]>();
    for (const { alias, version } of model.aliases ?? []) {
      byVersion.set(version, [...(byVersion.get(version) ?? []), alias]);
    }
    this.#aliases.set(model.name, byVersion);
  }

  /** Says that every model was added. */
  complete(): void {
    this.#complete = true;
  }

  has(name: string): boolean {
    return this.#aliases.has(name);
  }

  aliasesOf(name: string, version: string): string[] {
    return this.#aliases.get(name)?.get(version) ?? [];
  }

  /**
   * Makes sure that these models are known, if they exist and the connection
   * reads them.
   *
   * @returns those that a complete listing did not have: they were made, or
   * pushed from one page to another, while it was read
   */
  async ensure(
    names: Iterable<string>,
    signal: AbortSignal,
  ): Promise<MlflowRegisteredModel[]> {
    let unknown = this.#unknown(names);
    if (!this.#complete && unknown.length > ASK_ONE_BY_ONE) {
      await this.#listAll(signal);
      unknown = this.#unknown(unknown);
    }
    const late = this.#complete;
    if (late && this.#registry.filtersModels) {
      // What a filtered listing does not have is left out on purpose, far more
      // often than it is late; a late one is seen by the next pass.
      return [];
    }
    const { items, problems } = mergeListings(
      await Promise.all(
        unknown.map(name => this.#registry.findModel(name, signal)),
      ),
    );
    items.forEach(model => this.add(model));
    this.#unknown(unknown).forEach(name => this.#absent.add(name));
    this.#report(problems);
    return late ? items : [];
  }

  #unknown(names: Iterable<string>): string[] {
    return [...new Set(names)].filter(
      name => !this.has(name) && !this.#absent.has(name),
    );
  }

  async #listAll(signal: AbortSignal): Promise<void> {
    const { items, problems } = await readAllPages(pageToken =>
      this.#registry.searchModels({ pageToken }, signal),
    );
    items.forEach(model => this.add(model));
    this.#report(problems);
    this.complete();
  }
}
