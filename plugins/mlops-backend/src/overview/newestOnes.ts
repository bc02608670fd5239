import type { Deployment, QualityResult } from '@waymark/plugin-mlops-common';

/** Suites, and places that serve, of an overview. */
const MAX = 20;

/** The newest result of each suite, of results the newest first. */
export function newestPerSuite(results: QualityResult[]): QualityResult[] {
  return newestPer(results, ({ suite, source }) => [suite, source.id]);
}

/**
 * The version that serves in each environment, endpoint and region, of
 * deployments the newest first.
 */
export function servingVersions(deployments: Deployment[]): Deployment[] {
  return newestPer(deployments, ({ environment, endpoint, region }) => [
    environment,
    endpoint,
    region,
  ]);
}

function newestPer<T>(
  items: T[],
  keyOf: (item: T) => (string | undefined)[],
): T[] {
  const newest = new Map<string, T>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    if (!newest.has(key)) {
      newest.set(key, item);
    }
  }
  return [...newest.values()].slice(0, MAX);
}
