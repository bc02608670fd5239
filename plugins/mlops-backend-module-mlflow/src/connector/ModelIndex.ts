import type { MlflowClient } from '../client/MlflowClient';
import type { MlflowRegisteredModel } from '../client/schemas';

/** Above this many unknown models, listing all of them is cheaper. */
const ASK_ONE_BY_ONE = 20;

/**
 * The registered models of a pass and their aliases, which MLflow tells with
 * the model and not with the version. Filled while models are listed; what a
 * resumed or incremental pass did not list is asked for when it is needed.
 */
export class ModelIndex {
  readonly #client: MlflowClient;
  readonly #aliases = new Map<string, Map<string, string[]>>();
  #complete = false;

  constructor(client: MlflowClient) {
    this.#client = client;
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
    const found = await Promise.all(
      unknown.map(name => this.#client.findModel(name, signal)),
    );
    const models = found.filter(model => model !== undefined);
    models.forEach(model => this.add(model));
    return late ? models : [];
  }

  #unknown(names: Iterable<string>): string[] {
    return [...new Set(names)].filter(name => !this.has(name));
  }

  async #listAll(signal: AbortSignal): Promise<void> {
    let pageToken: string | undefined;
    do {
      const page = await this.#client.searchModels({ pageToken }, signal);
      page.items.forEach(model => this.add(model));
      pageToken = page.nextToken;
    } while (pageToken);
    this.complete();
  }
}
