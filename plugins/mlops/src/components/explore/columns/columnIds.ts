/** The columns of the Explore list, as an app's configuration names them. */
export const EXPLORE_COLUMN_IDS = [
  'name',
  'type',
  'owner',
  'lifecycle',
  'version',
  'metric',
  'lastRun',
  'attention',
  'datasets',
  'platform',
  'tags',
] as const;

/** @public */
export type ExploreColumnId = (typeof EXPLORE_COLUMN_IDS)[number];
