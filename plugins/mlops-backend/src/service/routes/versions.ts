import type {
  RunState,
  VersionsQuery,
  VersionsSortField,
} from '@waymark/plugin-mlops-common';
import type { Request } from 'express';
import type {
  Operations,
  PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { RouterOptions } from '../createRouter';
import type { Asker } from '../MlopsReads';
import type { Sides } from '../VersionReads';

type Named = { namespace: string; name: string };
type OfKind = Named & { kind: string };

type ListParameters = PageRequest & { q?: string; metric?: string[] };
type VersionsParameters = ListParameters & {
  status?: string[];
  alias?: string[];
  sort: string;
};

/** Versions of a model and runs: `listParameters` of the client read back. */
export function handleVersions(
  operations: Operations,
  options: RouterOptions,
): void {
  const { reads, httpAuth } = options;
  const asker = async (req: Request): Promise<Asker> => ({
    credentials: await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    }),
  });

  operations.handle<Named & VersionsParameters>(
    'listModelVersions',
    async ({ parameters, req }) => {
      const { status, alias, sort } = parameters;
      return reads.listModelVersions(
        modelOf(parameters),
        { ...listQuery(parameters), status, alias, sort: readSort(sort) },
        await asker(req),
      );
    },
  );

  operations.handle<Named & { version: string }>(
    'getModelVersion',
    async ({ parameters, req }) =>
      reads.getModelVersion(
        modelOf(parameters),
        parameters.version,
        await asker(req),
      ),
  );

  operations.handle<Named & Sides>(
    'compareModelVersions',
    async ({ parameters, req }) =>
      reads.compareModelVersions(
        modelOf(parameters),
        { left: parameters.left, right: parameters.right },
        await asker(req),
      ),
  );

  operations.handle<Named & { metric: string }>(
    'getMetricHistory',
    async ({ parameters, req }) =>
      reads.getMetricHistory(
        modelOf(parameters),
        parameters.metric,
        await asker(req),
      ),
  );

  operations.handle<OfKind & ListParameters & { state?: RunState[] }>(
    'listRuns',
    async ({ parameters, req }) =>
      reads.listRuns(
        entityOf(parameters),
        { ...listQuery(parameters), state: parameters.state },
        await asker(req),
      ),
  );

  operations.handle<OfKind & { runId: string }>(
    'getRun',
    async ({ parameters, req }) =>
      reads.getRun(entityOf(parameters), parameters.runId, await asker(req)),
  );

  operations.handle<OfKind & Sides>(
    'compareRuns',
    async ({ parameters, req }) =>
      reads.compareRuns(
        entityOf(parameters),
        { left: parameters.left, right: parameters.right },
        await asker(req),
      ),
  );
}

/** What versions and runs are asked for alike. */
function listQuery({ limit, cursor, q, metric }: ListParameters) {
  return {
    limit,
    cursor,
    q,
    // The empty name is how a URL says "none".
    metrics: metric?.filter(name => name !== ''),
  };
}

/** The name of a metric may itself have a comma. */
function readSort(sort: string): VersionsQuery['sort'] {
  const comma = sort.lastIndexOf(',');
  return {
    field: sort.slice(0, comma) as VersionsSortField,
    order: sort.slice(comma + 1) === 'asc' ? 'asc' : 'desc',
  };
}

function modelOf({ namespace, name }: Named) {
  return { kind: 'model', namespace, name };
}

function entityOf({ kind, namespace, name }: OfKind) {
  return { kind, namespace, name };
}
