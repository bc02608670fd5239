import type { VersionsSortField } from '@waymark/plugin-mlops-common';
import type {
  CursorKey,
  CursorShape,
} from '@waymark/plugin-openapi-operations-node';

/** How versions are to be ordered. */
export interface VersionsOrder {
  field: VersionsSortField;
  order: 'asc' | 'desc';
}

/** By what one version is ordered among the others. */
export interface OrderKey {
  /** Versions that have a number, those that have NaN, those without one. */
  rank: number;
  /** What is compared first; the direction turns only this. */
  main: string | number;
  versionOrder: string;
  version: string;
}

/** The newest first, as sources list versions. */
export const NEWEST_FIRST: VersionsOrder = { field: 'version', order: 'desc' };

/** The name of the metric that versions are ordered by, if they are. */
export function sortedMetric({ field }: VersionsOrder): string | undefined {
  return field.startsWith('metric:')
    ? field.slice('metric:'.length)
    : undefined;
}

/**
 * The key of a version.
 *
 * @param value - of the metric that is sorted by; undefined where the version
 *   has none
 */
export function orderKey(
  version: { version: string; order: string; createdAt: string },
  { field }: VersionsOrder,
  value?: number,
): OrderKey {
  const last = { versionOrder: version.order, version: version.version };
  if (field === 'version') {
    return { rank: 0, main: version.order, ...last };
  }
  if (field === 'createdAt') {
    return { rank: 0, main: version.createdAt, ...last };
  }
  if (value === undefined || Number.isNaN(value)) {
    return { rank: value === undefined ? 2 : 1, main: 0, ...last };
  }
  return { rank: 0, main: value, ...last };
}

/**
 * Compares two keys: numbers before NaN before none whatever the direction,
 * because a list sorted by a metric is about those that have it. Equal ones
 * come the newest first, except where the version itself is sorted by.
 */
export function compareKeys(
  { field, order }: VersionsOrder,
  a: OrderKey,
  b: OrderKey,
): number {
  const turn = order === 'asc' ? 1 : -1;
  return (
    a.rank - b.rank ||
    turn * compare(a.main, b.main) ||
    (field === 'version' ? turn : -1) *
      (compare(a.versionOrder, b.versionOrder) || compare(a.version, b.version))
  );
}

/** What a cursor keeps of a key; infinity is no JSON, but a text can say it. */
export const ORDER_KEY_SHAPE: CursorShape[] = ['count', 'text', 'text', 'text'];

/** A key for a cursor. */
export function toCursorKeys(key: OrderKey): CursorKey[] {
  return [key.rank, String(key.main), key.versionOrder, key.version];
}

/** A key out of a cursor of {@link ORDER_KEY_SHAPE}. */
export function fromCursorKeys(
  keys: CursorKey[],
  order: VersionsOrder,
): OrderKey {
  const [rank, main, versionOrder, version] = keys;
  return {
    rank: Number(rank),
    main: sortedMetric(order) === undefined ? String(main) : Number(main),
    versionOrder: String(versionOrder),
    version: String(version),
  };
}

function compare(a: string | number, b: string | number): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
