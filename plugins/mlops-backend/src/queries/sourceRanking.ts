import type { SourceLink } from '@waymark/plugin-mlops-common';

/** A configured connection; their order is the order of registration. */
export interface SourceInfo {
  id: string;
  type: string;
}

/** Which source is believed first, and how it is named in answers. */
export interface SourceRanking {
  /** Sorts rows so that the source registered first comes first. */
  sort<T extends { source_id: string }>(rows: T[]): T[];
  link(sourceId: string, url?: string): SourceLink;
  typeOf(sourceId: string): string | undefined;
}

/**
 * Ranks sources by registration. A source that is no longer configured, but
 * whose rows are still there, comes last.
 */
export function createSourceRanking(
  sources: readonly SourceInfo[],
): SourceRanking {
  const ranks = new Map(sources.map((source, rank) => [source.id, rank]));
  const types = new Map(sources.map(source => [source.id, source.type]));
  const rank = (id: string) => ranks.get(id) ?? sources.length;
  return {
    sort: rows =>
      [...rows].sort(
        (a, b) =>
          rank(a.source_id) - rank(b.source_id) ||
          compareText(a.source_id, b.source_id),
      ),
    link: (id, url) => ({
      id,
      ...(types.has(id) && { type: types.get(id) }),
      ...(url && { url }),
    }),
    typeOf: id => types.get(id),
  };
}

function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
