import type { SeenRequest } from './FakeMlflow';
import type { FakeStore } from './FakeStore';

interface Answer {
  status: number;
  body: object;
}

/** What MLflow would answer. A question it would not know is a 404. */
export function answerQuestion(
  store: FakeStore,
  { method, endpoint, parameters, body }: SeenRequest,
): Answer {
  const experiments = (body.experiment_ids ?? []) as string[];
  switch (`${method} ${endpoint}`) {
    case 'GET registered-models/search':
      return page(
        'registered_models',
        store.models
          .filter(matches(parameters.get('filter')))
          .sort(newestFirst),
        parameters.get('max_results'),
        parameters.get('page_token'),
      );
    case 'GET registered-models/get': {
      const model = store.models.find(
        ({ name }) => name === parameters.get('name'),
      );
      return model ? ok({ registered_model: model }) : missing('Model');
    }
    case 'GET model-versions/search':
      return page(
        'model_versions',
        store.versions
          .filter(matches(parameters.get('filter')))
          .sort(newestFirst),
        parameters.get('max_results'),
        parameters.get('page_token'),
      );
    case 'POST experiments/search':
      return page(
        'experiments',
        store.experiments,
        body.max_results,
        body.page_token,
      );
    case 'POST runs/search':
      return page(
        'runs',
        store.runs
          .filter(
            ({ info }) =>
              experiments.includes(info.experiment_id) &&
              (body.run_view_type === 'ALL' ||
                info.lifecycle_stage === 'active') &&
              matches(body.filter)(info),
          )
          .sort((a, b) => b.info.start_time - a.info.start_time),
        body.max_results,
        body.page_token,
      );
    case 'POST logged-models/search':
      return page(
        'models',
        store.loggedModels.filter(
          ({ info }) =>
            experiments.includes(info.experiment_id) &&
            matches(body.filter)(info),
        ),
        body.max_results,
        body.page_token,
      );
    default:
      return { status: 404, body: { html: 'Not Found' } };
  }
}

function ok(body: object): Answer {
  return { status: 200, body };
}

function missing(what: string): Answer {
  return {
    status: 404,
    body: {
      error_code: 'RESOURCE_DOES_NOT_EXIST',
      message: `${what} not found`,
    },
  };
}

/** MLflow leaves out an empty list, and the token behind the last page. */
function page(
  field: string,
  items: object[],
  maxResults: unknown,
  token: unknown,
): Answer {
  const offset = token
    ? JSON.parse(Buffer.from(String(token), 'base64').toString()).offset
    : 0;
  const end = offset + Number(maxResults ?? 100);
  const next = Buffer.from(JSON.stringify({ offset: end })).toString('base64');
  return ok({
    ...(items.length > offset && { [field]: items.slice(offset, end) }),
    ...(items.length > end && { next_page_token: next }),
  });
}

function newestFirst(
  a: { last_updated_timestamp: number; name: string },
  b: { last_updated_timestamp: number; name: string },
): number {
  return (
    b.last_updated_timestamp - a.last_updated_timestamp ||
    (a.name < b.name ? -1 : 1)
  );
}

/** The comparisons that the connector writes, one to a filter. */
function matches(filter: unknown): (item: object) => boolean {
  if (typeof filter !== 'string' || filter === '') {
    return () => true;
  }
  const parsed = filter.match(/^(?:attributes\.)?(\w+) (=|>=|IN|LIKE) (.*)$/s);
  if (!parsed) {
    throw new Error(`The fake does not understand the filter ${filter}`);
  }
  const [, field, operator, operand] = parsed;
  const value = operand.replace(/^(['"])(.*)\1$/s, '$2');
  return item => {
    const actual = (item as Record<string, unknown>)[field];
    switch (operator) {
      case '=':
        return actual === value;
      case '>=':
        return typeof actual === 'number' && actual >= Number(value);
      case 'IN':
        return operand.includes(`'${actual}'`);
      default:
        return likePattern(value).test(String(actual));
    }
  };
}

function likePattern(value: string): RegExp {
  const pattern = value
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/%/g, '.*')
    .replace(/_/g, '.');
  return new RegExp(`^${pattern}$`, 's');
}
