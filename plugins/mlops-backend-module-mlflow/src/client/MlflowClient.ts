import type { MlflowConnection } from '../config/MlflowConnection';
import { chunks } from './chunks';
import { MlflowTransport } from './MlflowTransport';
import { equalsFilter, inFilter, isPlainId } from './quoteFilterValue';
import {
  type Listing,
  mergeListings,
  readAllPages,
  readItems,
} from './readItems';
import {
  experimentSchema,
  loggedModelSchema,
  modelVersionSchema,
  registeredModelSchema,
  runSchema,
  type MlflowExperiment,
  type MlflowLoggedModel,
  type MlflowModelVersion,
  type MlflowRegisteredModel,
  type MlflowRun,
} from './schemas';

/** MLflow's newest first, which is also the order without a wish. */
const NEWEST_FIRST = 'last_updated_timestamp DESC';

/** More ids in one filter make addresses that proxies refuse. */
const IDS_IN_ADDRESS = 50;

/** What `logged-models/search` allows at once. */
const LOGGED_MODELS_AT_ONCE = 50;

/** Experiments named in one search; there is no way to say "all of them". */
const EXPERIMENTS_AT_ONCE = 500;

/** The questions this connector asks an MLflow server (REST API 2.0). */
export class MlflowClient {
  readonly #connection: MlflowConnection;
  readonly #transport: MlflowTransport;

  constructor(connection: MlflowConnection) {
    this.#connection = connection;
    this.#transport = new MlflowTransport(connection);
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
    if (this.#connection.modelFilter) {
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

  /** Every experiment, the deleted ones too. */
  async listExperiments(
    signal: AbortSignal,
  ): Promise<Listing<MlflowExperiment>> {
    const endpoint = 'experiments/search';
    return readAllPages(async pageToken =>
      readItems({
        answer: await this.#transport.call(
          {
            method: 'POST',
            endpoint,
            body: {
              max_results: 1000,
              view_type: 'ALL',
              page_token: pageToken,
            },
          },
          signal,
        ),
        field: 'experiments',
        schema: experimentSchema,
        what: endpoint,
        nameOf: item => item.experiment_id,
      }),
    );
  }

  /** A page of the runs of these experiments, last started first. */
  async searchRuns(
    options: { experimentIds: string[]; filter?: string; pageToken?: string },
    signal: AbortSignal,
  ): Promise<Listing<MlflowRun>> {
    return this.#searchRuns(
      {
        experiment_ids: options.experimentIds,
        filter: options.filter,
        page_token: options.pageToken,
        run_view_type: 'ACTIVE_ONLY',
        order_by: ['attributes.start_time DESC', 'attributes.run_id ASC'],
      },
      signal,
    );
  }

  /**
   * These runs, deleted ones too: a version outlives its run. Those that are
   * in none of the experiments are missing from the answer.
   */
  async findRuns(
    runIds: string[],
    experimentIds: string[],
    signal: AbortSignal,
  ): Promise<Listing<MlflowRun>> {
    const pages: Listing<MlflowRun>[] = [];
    const wanted = new Set(runIds.filter(isPlainId));
    for (const experiments of chunks(experimentIds, EXPERIMENTS_AT_ONCE)) {
      const found = await Promise.all(
        chunks([...wanted], this.#connection.pageSize).map(ids =>
          this.#searchRuns(
            {
              experiment_ids: experiments,
              filter: inFilter('attributes.run_id', ids),
              run_view_type: 'ALL',
            },
            signal,
          ),
        ),
      );
      pages.push(...found);
      for (const { items } of found) {
        items.forEach(run => wanted.delete(run.info.run_id));
      }
      if (wanted.size === 0) {
        break;
      }
    }
    return mergeListings(pages);
  }

  /** MLflow 3 logged models by id; none on a server that has no such thing. */
  async findLoggedModels(
    modelIds: string[],
    experimentIds: string[],
    signal: AbortSignal,
  ): Promise<Listing<MlflowLoggedModel>> {
    const endpoint = 'logged-models/search';
    if (experimentIds.length === 0) {
      return mergeListings([]);
    }
    const pages = await Promise.all(
      chunks(modelIds.filter(isPlainId), LOGGED_MODELS_AT_ONCE).map(async ids =>
        readItems({
          answer: await this.#transport.call(
            {
              method: 'POST',
              endpoint,
              optional: true,
              body: {
                experiment_ids: experimentIds,
                filter: inFilter('model_id', ids),
                max_results: LOGGED_MODELS_AT_ONCE,
              },
            },
            signal,
          ),
          field: 'models',
          schema: loggedModelSchema,
          what: endpoint,
          nameOf: item => (item.info as { model_id?: unknown })?.model_id,
        }),
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

  async #searchRuns(
    body: object,
    signal: AbortSignal,
  ): Promise<Listing<MlflowRun>> {
    const endpoint = 'runs/search';
    return readItems({
      answer: await this.#transport.call(
        {
          method: 'POST',
          endpoint,
          body: { max_results: this.#connection.pageSize, ...body },
        },
        signal,
      ),
      field: 'runs',
      schema: runSchema,
      what: endpoint,
      nameOf: item => (item.info as { run_id?: unknown })?.run_id,
    });
  }
}
