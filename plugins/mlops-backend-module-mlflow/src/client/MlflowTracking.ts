import {
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
  experimentSchema,
  loggedModelSchema,
  runSchema,
  type MlflowExperiment,
  type MlflowLoggedModel,
  type MlflowRun,
} from './schemas';

/** What `logged-models/search` allows at once. */
const LOGGED_MODELS_AT_ONCE = 50;

/** Experiments named in one search; there is no way to say "all of them". */
const EXPERIMENTS_AT_ONCE = 500;

/** What MLflow's tracking is asked: experiments, runs and logged models. */
export class MlflowTracking {
  readonly #connection: MlflowConnection;
  readonly #transport: MlflowTransport;

  constructor(connection: MlflowConnection, transport: MlflowTransport) {
    this.#connection = connection;
    this.#transport = transport;
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
