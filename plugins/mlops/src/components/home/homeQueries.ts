import type {
  ExploreAttention,
  ExplorePage,
  ExploreQuery,
  MlopsApi,
} from '@waymark/plugin-mlops-common';
import type { ExploreState } from '../explore/state/exploreState';

/** Reasons to look, the gravest first. */
export const ATTENTION_REASONS: readonly ExploreAttention[] = [
  'failed-run',
  'drift',
  'quality',
  'ci-failed',
  'stale',
  'unowned',
  'source-gone',
];

/** What changed last; its facets count everything there is. */
export const RECENT: ExploreState = {
  sort: { field: 'updatedAt', order: 'desc' },
};

/** Models that people rely on, those that ran last first. */
export const PRODUCTION: ExploreState = {
  filters: { kind: ['Model'], lifecycle: ['production'] },
  sort: { field: 'lastRun', order: 'desc' },
};

/** Everything that somebody should look at. */
export const ATTENTION: ExploreState = {
  filters: { attention: [...ATTENTION_REASONS] },
  sort: { field: 'updatedAt', order: 'desc' },
};

/** What belongs to any of the given refs. */
export function ownedBy(refs: string[]): ExploreState {
  return {
    filters: { owner: refs },
    sort: { field: 'updatedAt', order: 'desc' },
  };
}

type LoadExplore = (api: MlopsApi, signal: AbortSignal) => Promise<ExplorePage>;

/** A function that loads one page; make it outside of renders, or memoise it. */
export function loadExplore(query: ExploreQuery): LoadExplore {
  return (api, signal) => api.explore(query, { signal });
}
