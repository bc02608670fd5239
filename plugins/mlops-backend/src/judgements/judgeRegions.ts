import { regionCovers, type Deployment } from '@waymark/plugin-mlops-common';

/** Regions that are served without leave, and since when. */
export interface RegionMismatch {
  regions: string[];
  since: string;
}

/**
 * Where a model is served although the model, or data it was trained on, does
 * not list that region. Who lists no region says nothing; a deployment that
 * names none is not judged. A listed region covers its parts: `eu-central`
 * covers `eu-central-1`. Case does not count.
 *
 * @param options - `allowed` has a list per model or data set
 */
export function judgeRegions(options: {
  serving: Pick<Deployment, 'region' | 'since'>[];
  allowed: string[][];
}): RegionMismatch | undefined {
  const lists = options.allowed.filter(list => list.length > 0);
  const outside = options.serving.filter(
    ({ region }) =>
      region &&
      lists.some(list => !list.some(one => regionCovers(one, region))),
  );
  const [first] = outside.map(({ since }) => since).sort();
  return first === undefined
    ? undefined
    : {
        regions: [...new Set(outside.map(({ region }) => region!))].sort(),
        since: first,
      };
}

/** The regions of `spec.compliance`, empty where it lists none. */
export function regionsOf(spec: Record<string, unknown>): string[] {
  const { regions } = (spec.compliance ?? {}) as { regions?: unknown };
  return Array.isArray(regions)
    ? regions.filter(region => typeof region === 'string' && region.trim())
    : [];
}
