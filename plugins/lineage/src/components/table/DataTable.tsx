import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { keyboardScroll } from '@waymark/plugin-page-parts-react';
import { lineageTranslationRef } from '../../translation';
import { Fragment, type ReactNode } from 'react';
import type { SortOrder } from './sortRows';
import { useTableStyles } from './useTableStyles';

/** A column of a {@link DataTable}. */
export interface DataColumn<T> {
  id: string;
  title: string;
  /** Right-aligned, in figures of one width. */
  number?: boolean;
  cell: (row: T) => ReactNode;
  /** What rows are ordered by; a column without cannot be sorted. */
  sortBy?: (row: T) => string | number | undefined;
}

/**
 * A table that scrolls sideways by itself where it is wider than its place, by
 * keyboard too. The first cell of a row names it.
 */
export function DataTable<T>(props: {
  /** What the table lists, read out. */
  label: string;
  columns: readonly DataColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** Without, the columns cannot be sorted. */
  sort?: { order?: SortOrder; onSort: (column: string) => void };
  isSelected?: (row: T) => boolean;
  /** A heading above the rows that follow it. */
  groupOf?: (row: T) => string;
}) {
  const { label, columns, rows, rowKey, sort, isSelected, groupOf } = props;
  const classes = useTableStyles();
  const { t } = useTranslationRef(lineageTranslationRef);
  return (
    <div
      className={classes.frame}
      role="group"
      aria-label={label}
      {...keyboardScroll}
    >
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ id, title, number, sortBy }) => {
              const order = sort?.order?.column === id && sort.order.direction;
              return (
                <th
                  key={id}
                  scope="col"
                  data-number={number || undefined}
                  aria-sort={order ? `${order}ending` : undefined}
                >
                  {sort && sortBy ? (
                    <TableSortLabel
                      active={Boolean(order)}
                      direction={order || 'asc'}
                      onClick={() => sort.onSort(id)}
                      title={t('pager.sortBy', { column: title })}
                    >
                      {title}
                    </TableSortLabel>
                  ) : (
                    title
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const group = groupOf?.(row);
            const starts =
              group !== undefined &&
              (index === 0 || groupOf?.(rows[index - 1]) !== group);
            return (
              <Fragment key={rowKey(row)}>
                {starts && (
                  <tr>
                    <th
                      colSpan={columns.length}
                      scope="colgroup"
                      className={classes.group}
                      dir="auto"
                    >
                      {group}
                    </th>
                  </tr>
                )}
                <tr aria-selected={isSelected?.(row)}>
                  {columns.map(({ id, number, cell }, at) => {
                    const Cell = at === 0 ? 'th' : 'td';
                    return (
                      <Cell
                        key={id}
                        scope={at === 0 ? 'row' : undefined}
                        data-number={number || undefined}
                      >
                        {cell(row)}
                      </Cell>
                    );
                  })}
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
