/** Longest id of a rubric, track, check, waiver or campaign. */
export const MAX_ID = 200;

/** Longest YAML of a rubric that is previewed, in characters. */
export const MAX_RUBRIC = 500_000;

/** Most entities of one preview. */
export const MAX_PREVIEWED = 20_000;

/** Most checks that one request names. */
export const MAX_CHECKS = 200;

/** Highest level a rubric can have. */
export const MAX_LEVEL = 9;

/** Lengths of what people write. */
export const MAX_REASON = 2_000;
export const MIN_REASON = 10;
export const MAX_TITLE = 120;
export const MIN_TITLE = 3;
export const MAX_GUIDANCE = 10_000;
export const MAX_URL = 2_000;

/** What changed, in the history. */
export const CHANGED = ['level', 'track', 'check'] as const;

/** Which way it changed. */
export const DIRECTIONS = ['up', 'down', 'same'] as const;

/** What entities are rolled up by. */
export const GROUPS = [
  'owner',
  'system',
  'domain',
  'kind',
  'organisation',
] as const;

/** What entities are sorted by. */
export const SORTS = ['name', 'level', 'points'] as const;

/** Whether a campaign is still on. */
export const CAMPAIGN_STATES = ['active', 'archived'] as const;
