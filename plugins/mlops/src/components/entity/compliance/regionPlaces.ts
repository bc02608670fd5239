import { regionCovers, type Deployment } from '@waymark/plugin-mlops-common';

/** A model or data set and the regions where it may be. */
export interface RegionList {
  /** Full entity ref. */
  ref: string;
  /** Empty where it states none. */
  regions: string[];
}

/** Where a version serves, and who does not allow it there. */
export interface ServingPlace {
  version: string;
  environment: string;
  region?: string;
  verdict: 'allowed' | 'mismatch' | 'unknown';
  /** Refs of those whose list does not cover the region. */
  notAllowedBy: string[];
}

/**
 * Judges where a model is served by the lists of the model and of the data it
 * was trained on, by the rule of the backend: whoever lists no region says
 * nothing, a deployment that names none is not judged, and a region covers its
 * parts (`eu-central` covers `eu-central-1`). `reported` are regions that the
 * backend found to be a mismatch; it may know data that the reader does not.
 */
export function regionPlaces(options: {
  lists: RegionList[];
  serving: Pick<Deployment, 'version' | 'environment' | 'region'>[];
  reported: string[];
}): ServingPlace[] {
  const { serving, reported } = options;
  const lists = options.lists.filter(({ regions }) => regions.length > 0);
  return serving.map(({ version, environment, region }) => {
    const place = { version, environment, region };
    if (!region) {
      return { ...place, verdict: 'unknown', notAllowedBy: [] };
    }
    const notAllowedBy = lists
      .filter(({ regions }) => !regions.some(one => regionCovers(one, region)))
      .map(({ ref }) => ref);
    if (notAllowedBy.length > 0 || reported.includes(region)) {
      return { ...place, verdict: 'mismatch', notAllowedBy };
    }
    return {
      ...place,
      verdict: lists.length > 0 ? 'allowed' : 'unknown',
      notAllowedBy,
    };
  });
}
