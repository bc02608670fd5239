import type { OverviewNeedCode } from '@waymark/plugin-mlops-common';

/** Where somebody goes to do what is needed. */
export type NeedPlace =
  | 'runs'
  | 'versions'
  | 'card'
  | 'monitoring'
  | 'quality'
  | 'ci'
  | 'sources'
  /** The file that declares the entity. */
  | 'file';

const PLACES: Record<OverviewNeedCode, NeedPlace> = {
  'failed-run': 'runs',
  'late-run': 'runs',
  drift: 'monitoring',
  quality: 'quality',
  'stale-monitoring': 'monitoring',
  'ci-failed': 'ci',
  'source-gone': 'sources',
  'stale-data': 'versions',
  'no-version': 'versions',
  'no-serving-version': 'versions',
  'card-incomplete': 'card',
  'region-mismatch': 'file',
  'no-owner': 'file',
  'no-monitoring': 'file',
  'no-product': 'file',
  'no-baseline': 'file',
  'no-freshness': 'file',
  'no-schema': 'file',
};

/**
 * Where to go for a need on the page of a kind (in any case): only models have
 * a tab of monitoring, and it holds quality too. Undefined for a need of a
 * newer backend.
 */
export function needPlace(code: string, kind: string): NeedPlace | undefined {
  const place = Object.hasOwn(PLACES, code)
    ? PLACES[code as OverviewNeedCode]
    : undefined;
  const model = kind.toLowerCase() === 'model';
  if (place === 'monitoring' || place === 'quality') {
    return model ? 'monitoring' : 'quality';
  }
  return place;
}
