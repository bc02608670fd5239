import type {
  DatasetUse,
  MetricValue,
  ParamValue,
} from '@waymark/plugin-mlops-common';

/** Lists that several sources gave, the source believed first coming first. */
type Ranked<T> = readonly (readonly T[])[];

/** Metrics by name, data set and slice. */
export function mergeMetrics(lists: Ranked<MetricValue>): MetricValue[] {
  return mergeBy(lists, m => [m.name, m.dataset, m.slice]);
}

/** Parameters by name. */
export function mergeParams(lists: Ranked<ParamValue>): ParamValue[] {
  return mergeBy(lists, p => [p.name]);
}

/** Uses of data sets by name and role; a digest the first lacks is taken from the next. */
export function mergeDatasets(lists: Ranked<DatasetUse>): DatasetUse[] {
  return mergeBy(lists, d => [d.name, d.role]);
}

/** The values in the order they first occur. */
export function mergeTexts(lists: Ranked<string>): string[] {
  return [...new Set(lists.flat())];
}

/** The first value that is there. */
export function first<T>(values: readonly (T | undefined)[]): T | undefined {
  return values.find(value => value !== undefined);
}

function mergeBy<T extends object>(
  lists: Ranked<T>,
  key: (item: T) => (string | undefined)[],
): T[] {
  const merged = new Map<string, T>();
  for (const item of lists.flat()) {
    const id = JSON.stringify(key(item));
    const known = merged.get(id);
    merged.set(id, known ? { ...item, ...known } : item);
  }
  return [...merged.values()];
}
