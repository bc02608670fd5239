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

/**
 * Uses of data sets. What the first source says of a data set in a role
 * stands, be it one state of the data or several; sources identify states in
 * ways of their own, so that only a digest which is missing altogether is taken
 * from the next.
 */
export function mergeDatasets(lists: Ranked<DatasetUse>): DatasetUse[] {
  const merged = new Map<string, DatasetUse[]>();
  for (const list of lists) {
    const ofList = new Map<string, DatasetUse[]>();
    for (const use of mergeBy([list], stateOf)) {
      const place = JSON.stringify([use.name, use.role]);
      ofList.set(place, [...(ofList.get(place) ?? []), use]);
    }
    for (const [place, uses] of ofList) {
      const known = merged.get(place);
      if (!known) {
        merged.set(place, uses);
      } else if (known.length === 1 && !known[0].digest) {
        merged.set(
          place,
          uses.map(use => ({ ...use, ...known[0] })),
        );
      }
    }
  }
  return [...merged.values()].flat();
}

function stateOf(use: DatasetUse): (string | undefined)[] {
  return [use.name, use.role, use.digest, use.part];
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
