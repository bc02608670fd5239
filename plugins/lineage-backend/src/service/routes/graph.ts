import type {
  Direction,
  DriftSignal,
  GraphQuery,
  ImpactQuery,
  LineageEdgeKind,
  LineageNodeType,
  PathQuery,
} from '@waymark/plugin-lineage-common';
import type {
  Operations,
  PageRequest,
} from '@waymark/plugin-openapi-operations-node';
import type { ReadRouterOptions } from '../createRouter';
import { readRoot, readRootText, type RootParameters } from '../readRoot';
import { askerOf } from './askerOf';

/** Questions about the graph. */
export function handleGraph(
  operations: Operations,
  options: ReadRouterOptions,
): void {
  const { reads } = options;
  const asker = askerOf(options.httpAuth);

  operations.handle<
    RootParameters &
      Omit<GraphQuery, 'root' | 'kinds'> & { kind?: LineageEdgeKind[] }
  >('getGraph', async ({ parameters, req }) => {
    const { kind: kinds, ...query } = withoutRoot(parameters);
    return reads.getGraph(
      { root: readRoot(parameters), kinds, ...query },
      await asker(req),
    );
  });

  operations.handle<
    RootParameters &
      Omit<ImpactQuery, 'root' | 'types'> & { ofType?: LineageNodeType[] }
  >('getImpact', async ({ parameters, req }) => {
    const { ofType: types, ...query } = withoutRoot(parameters);
    return reads.getImpact(
      { root: readRoot(parameters), types, ...query },
      await asker(req),
    );
  });

  operations.handle<
    Omit<PathQuery, 'from' | 'to'> & { from: string; to: string }
  >('getPath', async ({ parameters: { from, to, ...query }, req }) =>
    reads.getPath(
      { from: readRootText(from), to: readRootText(to), ...query },
      await asker(req),
    ),
  );

  operations.handle<
    PageRequest & { q?: string; type?: LineageNodeType[]; namespace?: string }
  >('listNodes', async ({ parameters: { type: types, ...query }, req }) =>
    reads.listNodes({ types, ...query }, await asker(req)),
  );

  operations.handle<
    PageRequest & { signal?: DriftSignal[]; entityRef?: string }
  >('listDrift', async ({ parameters: { signal: signals, ...query }, req }) =>
    reads.listDrift({ signals, ...query }, await asker(req)),
  );

  operations.handle<
    RootParameters & { field?: string; direction?: Direction; depth?: number }
  >('getColumns', async ({ parameters, req }) =>
    reads.getColumns(
      { root: readRoot(parameters), ...withoutRoot(parameters) },
      await asker(req),
    ),
  );
}

function withoutRoot<T extends RootParameters>(
  parameters: T,
): Omit<T, keyof RootParameters> {
  const { entityRef, type, namespace, name, node, ...rest } = parameters;
  return rest;
}
