import {
  countExperiments,
  experiment,
  loggedModel,
  modelVersion,
  registeredModel,
  run,
  sequenceOf,
  sequencesOf,
  VERSIONS_PER_MODEL,
} from './objects';

/** What the stub holds. */
export interface StubContent {
  models: number;
  /** Models from the first on that were revised, and how often. */
  revised: { models: number; times: number };
}

/** A question to MLflow's REST API. */
export interface Question {
  method: string;
  /** Below the API's root, such as `runs/search`. */
  endpoint: string;
  parameters: URLSearchParams;
  body: Record<string, unknown>;
}

/**
 * MLflow's answer to a question; undefined where this stub knows none. It
 * knows what the connector asks of a server on which nothing fails.
 */
export function answer(
  content: StubContent,
  { method, endpoint, parameters, body }: Question,
): object | undefined {
  const { models, revised } = content;
  const versions = models * VERSIONS_PER_MODEL;
  const model = (index: number) =>
    registeredModel(index, index < revised.models ? revised.times : 0);
  const inAddress = {
    size: Number(parameters.get('max_results') ?? 100),
    token: parameters.get('page_token'),
  };
  const inBody = {
    size: Number(body.max_results ?? 100),
    token: body.page_token,
  };
  switch (`${method} ${endpoint}`) {
    case 'GET registered-models/search':
      return page('registered_models', range(models, model), inAddress);
    case 'GET model-versions/search':
      return page(
        'model_versions',
        parameters.get('filter')
          ? listed(idsIn(parameters.get('filter')), modelVersion)
          : range(versions, modelVersion),
        inAddress,
      );
    case 'POST experiments/search':
      return page(
        'experiments',
        range(countExperiments(models), experiment),
        inBody,
      );
    case 'POST runs/search':
      return page('runs', searchRuns(body, versions), inBody);
    case 'POST logged-models/search':
      return page('models', listed(idsIn(body.filter), loggedModel), inBody);
    default:
      return undefined;
  }
}

/** A list that is computed where it is looked at. */
interface Lazy {
  length: number;
  at(index: number): object;
}

function range(length: number, at: (index: number) => object): Lazy {
  return { length, at };
}

function listed(ids: number[], at: (sequence: number) => object): Lazy {
  return { length: ids.length, at: index => at(ids[index]) };
}

/**
 * Runs by id, or all of some experiments. Everything on this server ended long
 * ago, so whatever else is filtered by (a time, a state) finds nothing.
 */
function searchRuns(body: Record<string, unknown>, versions: number): Lazy {
  if (typeof body.filter === 'string') {
    return body.filter.includes(' IN ')
      ? listed(idsIn(body.filter), run)
      : range(0, run);
  }
  const sequences = (body.experiment_ids as string[])
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap(id => sequencesOf(id, versions));
  return listed(sequences, run);
}

function idsIn(filter: unknown): number[] {
  return [...String(filter).matchAll(/'([\w-]+)'/g)].map(([, id]) =>
    sequenceOf(id),
  );
}

/** MLflow leaves out an empty list, and the token behind the last page. */
function page(
  field: string,
  items: Lazy,
  { size, token }: { size: number; token: unknown },
): object {
  const start = token ? Number(token) : 0;
  const end = Math.min(start + size, items.length);
  const found: object[] = [];
  for (let index = start; index < end; index++) {
    found.push(items.at(index));
  }
  return {
    ...(found.length > 0 && { [field]: found }),
    ...(end < items.length && { next_page_token: String(end) }),
  };
}
