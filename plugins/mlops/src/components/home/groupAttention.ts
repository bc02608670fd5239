import type {
  ExploreAttention,
  ExploreItem,
  ExplorePage,
} from '@waymark/plugin-mlops-common';
import { ATTENTION_REASONS } from './homeQueries';

/** What needs attention for one reason. */
export interface AttentionGroup {
  reason: ExploreAttention;
  /** How many there are, as far as they may be counted. */
  count: number;
  /** Some of them. */
  items: ExploreItem[];
}

/**
 * Groups what needs attention by its reason; an entity is in the group of each
 * of its reasons. Where the API may not count for the reader, only what it
 * gave is counted.
 */
export function groupAttention(options: {
  items: ExploreItem[];
  facets?: ExplorePage['facets'];
}): AttentionGroup[] {
  const { items, facets } = options;
  return ATTENTION_REASONS.flatMap(reason => {
    const found = items.filter(item => item.attention?.includes(reason));
    const counted = facets?.attention.find(({ value }) => value === reason);
    const count = Math.max(counted?.count ?? 0, found.length);
    return count > 0 ? [{ reason, count, items: found }] : [];
  });
}
