import {
  equalsFilter,
  inFilter,
  isPlainId,
  type MlflowConnection,
  type MlflowTransport,
} from '@waymark/plugin-mlflow-client-node';
import { chunks } from './chunks';
import {
  type Listing,
  mergeListings,
  readAllPages,
  readItems,
} from './readItems';
import {
  modelVersionSchema,
  registeredModelSchema,
  type MlflowModelVersion,
  type MlflowRegisteredModel,
} from './schemas';

/** MLflow's newest first, which is also the order without a wish. */
const NEWEST_FIRST = 'last_updated_timestamp DESC';

/** More ids in one filter make addresses that proxies refuse. */
const IDS_IN_ADDRESS = 50;

/** What MLflow's model registry is asked: registered models and versions. */
export class MlflowRegistry {
  readonly #connection: MlflowConnection;
  readonly #transport: MlflowTransport;

  constructor(connection: MlflowConnection, transport: MlflowTransport) {
    this.#connection = connection;
    this.#transport = transport;
  }

  /** True when the connection reads some registered models only. */
  get filtersModels(): boolean {
    return this.#connection.modelFilter !== undefined;
  }

  /** A page of registered models, last updated first. */
  async searchModels(
    options: { pageToken?: string; name?: string },
    signal: AbortSignal,
  ): Promise<Listing<MlflowRegisteredModel>> {
    const endpoint = 'registered-models/search';
    const parameters = {
      max_results: String(this.#connection.pageSize),
      order_by: [NEWEST_FIRST, 'name ASC'],
      filter:
        [
          this.#connection.modelFilter ?? [],
          options.name === undefined ? [] : equalsFilter('name', options.name),
        ]
          .flat()
          .join(' AND ') || undefined,
      page_token: options.pageToken,
    };
    return readItems({
      answer: await this.#transport.call(
        { method: 'GET', endpoint, parameters },
        signal,
      ),
      field: 'registered_models',
      schema: registeredModelSchema,
      what: endpoint,
      nameOf: item => item.name,
    });
  }

  /**
   * One registered model; nothing when there is none of that name, or the
   * connection's `modelFilter` leaves it out.
   */
  async findModel(
    name: string,
    signal: AbortSignal,
  ): Promise<Listing<MlflowRegisteredModel>> {
    if (this.filtersModels) {
      const page = await this.searchModels({ name }, signal);
      return { ...page, items: page.items.filter(one => one.name === name) };
    }
    const endpoint = 'registered-models/get';
    const answer = await this.#transport.call(
      { method: 'GET', endpoint, parameters: { name } },
      signal,
    );
    const found = answer as { registered_model?: unknown } | undefined;
    return readItems({
      answer: { registered_models: found ? [found.registered_model] : [] },
      field: 'registered_models',
      schema: registeredModelSchema,
      what: endpoint,
      nameOf: () => name,
    });
  }

  /** A page of model versions, last updated first. */
  async searchVersions(
    options: { pageToken?: string; modelName?: string },
    signal: AbortSignal,
  ): Promise<Listing<MlflowModelVersion>> {
    const { pageToken, modelName } = options;
    const page = await this.#searchVersions(
      {
        order_by: [NEWEST_FIRST, 'name ASC', 'version_number DESC'],
        filter:
          modelName === undefined ? undefined : equalsFilter('name', modelName),
        page_token: pageToken,
      },
      signal,
    );
    return modelName === undefined
      ? page
      : { ...page, items: page.items.filter(({ name }) => name === modelName) };
  }

  /** The versions that were registered from any of these runs. */
  async searchVersionsOfRuns(
    runIds: string[],
    signal: AbortSignal,
  ): Promise<Listing<MlflowModelVersion>> {
    const pages = await Promise.all(
      chunks(runIds.filter(isPlainId), IDS_IN_ADDRESS).map(ids =>
        readAllPages(pageToken =>
          this.#searchVersions(
            { filter: inFilter('run_id', ids), page_token: pageToken },
            signal,
          ),
        ),
      ),
    );
    return mergeListings(pages);
  }

  async #searchVersions(
    parameters: Record<string, string | string[] | undefined>,
    signal: AbortSignal,
  ): Promise<Listing<MlflowModelVersion>> {
    const endpoint = 'model-versions/search';
    return readItems({
      answer: await this.#transport.call(
        {
          method: 'GET',
          endpoint,
          parameters: {
            max_results: String(this.#connection.pageSize),
            ...parameters,
          },
        },
        signal,
      ),
      field: 'model_versions',
      schema: modelVersionSchema,
      what: endpoint,
      nameOf: item => `${item.name}/${item.version}`,
    });
  }
}
