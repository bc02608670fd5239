import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { ExplorePage, ExploreQuery } from '@waymark/plugin-mlops-common';

/** Answers Explore queries for an asker. */
export interface ExploreReader {
  /**
   * Finds entities the asker may see.
   *
   * Errors: an `InputError` for a cursor of another list or order.
   */
  find(
    query: ExploreQuery & { limit: number },
    options: { credentials: BackstageCredentials },
  ): Promise<ExplorePage>;
}
