import type { LineageApi } from '@waymark/plugin-lineage-common';
import {
  churnEdges,
  churnLineage,
  churn,
  fakeLineageApi,
  makeEdge,
} from '../src/fixtures';
import { makeLandscape } from './landscape';

const SLOW_MS = 60_000;

/** The lineage API over what the address of the dev app asks for. */
export function chosenLineage(data: string): LineageApi {
  if (data === 'empty') {
    return fakeLineageApi({ nodes: [churn.model], edges: [] });
  }
  const landscape = makeLandscape({
    size: data === 'few' ? 0 : 2_000,
    maskEvery: data === 'masked' ? 3 : 0,
  });
  const [hub] = landscape.nodes;
  const api = fakeLineageApi({
    ...churnLineage,
    nodes: [...(churnLineage.nodes ?? []), ...landscape.nodes],
    edges: [
      ...Object.values(churnEdges),
      ...landscape.edges,
      ...(hub ? [makeEdge(churn.customers, hub)] : []),
    ],
  });
  if (data === 'slow') {
    return everyCall(api, call =>
      new Promise(resolve => setTimeout(resolve, SLOW_MS)).then(call),
    );
  }
  if (data === 'broken') {
    return everyCall(api, () =>
      Promise.reject(
        fail('ServiceUnavailableError', 503, 'the database is starting'),
      ),
    );
  }
  if (data === 'forbidden') {
    return everyCall(api, () =>
      Promise.reject(fail('NotAllowedError', 403, 'not allowed')),
    );
  }
  return api;
}

function everyCall(
  api: LineageApi,
  around: (call: () => Promise<unknown>) => Promise<unknown>,
): LineageApi {
  return new Proxy(api, {
    get: (target, name: keyof LineageApi) => {
      const method = target[name] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) => around(() => method(...args));
    },
  });
}

function fail(name: string, statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { name, statusCode });
}
