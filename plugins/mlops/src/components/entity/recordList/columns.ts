import type { ReactNode } from 'react';
import type { ListSort } from './listState';

const METRIC = 'metric:';

/** A column of a list of records. */
export interface RecordColumn<T> {
  id: string;
  title: string;
  /** Pixels below which its content is not worth showing. */
  minWidth: number;
  /** Its share of the pixels that are left over. */
  grow: number;
  /** Right-aligned. */
  number?: boolean;
  /** Where a click on the header sorts by it: the order of the first click. */
  sort?: { field: string; first: ListSort['order'] };
  cell: (item: T) => ReactNode;
}

/** The id of the column of a metric. */
export function metricColumnId(name: string): string {
  return `${METRIC}${name}`;
}

/** The metric that a column shows; undefined for other columns. */
export function metricOfColumn(id: string): string | undefined {
  return id.startsWith(METRIC) ? id.slice(METRIC.length) : undefined;
}

/** The metrics that the given columns show. */
export function metricsOfColumns(ids: readonly string[]): string[] {
  return ids.flatMap(id => metricOfColumn(id) ?? []);
}

/**
 * The ids of the columns to show, in the order of the list: those of `order`
 * that were chosen, with the chosen metrics where `order` says `metrics`. An
 * id that the list does not know is left out.
 */
export function orderColumns(
  chosen: readonly string[],
  order: readonly string[],
): string[] {
  return order.flatMap(id =>
    id === 'metrics'
      ? chosen.filter(other => metricOfColumn(other) !== undefined)
      : chosen.filter(other => other === id),
  );
}

/** Shows a column, or no longer. */
export function toggleColumn(shown: readonly string[], id: string): string[] {
  return shown.includes(id)
    ? shown.filter(other => other !== id)
    : [...shown, id];
}

/**
 * How wide each column becomes in so many pixels: at least its minimum, and
 * what is left over is shared out. An unknown width gives all their least.
 */
export function shareWidth<C extends { minWidth: number; grow: number }>(
  columns: readonly C[],
  available = 0,
): (C & { width: number })[] {
  const used = columns.reduce((sum, { minWidth }) => sum + minWidth, 0);
  const shares = columns.reduce((sum, { grow }) => sum + grow, 0);
  const left = Math.max(0, available - used);
  return columns.map(column => ({
    ...column,
    width:
      column.minWidth +
      (shares > 0 ? Math.floor((left * column.grow) / shares) : 0),
  }));
}
