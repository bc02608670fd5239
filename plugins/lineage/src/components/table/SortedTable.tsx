import { useLocale } from '@waymark/plugin-page-parts-react';
import { useMemo, useState } from 'react';
import { DataTable, type DataColumn } from './DataTable';
import { nextOrder, sortRows, type SortOrder } from './sortRows';
import { Pager } from './Pager';
import { usePages } from './usePages';

const PAGE_SIZE = 50;

/** A table of rows that are all here: sorted by a click, page by page. */
export function SortedTable<T>(props: {
  label: string;
  columns: readonly DataColumn<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  isSelected?: (row: T) => boolean;
}) {
  const { label, columns, rows, rowKey, isSelected } = props;
  const locale = useLocale();
  const [order, setOrder] = useState<SortOrder>();
  const by = columns.find(({ id }) => id === order?.column)?.sortBy;
  const sorted = useMemo(
    () =>
      order && by
        ? sortRows({ rows, by, direction: order.direction, locale })
        : rows,
    [rows, order, by, locale],
  );
  const pages = usePages({ rows: sorted, size: PAGE_SIZE, of: order });
  return (
    <>
      <DataTable
        label={label}
        columns={columns}
        rows={pages.rows}
        rowKey={rowKey}
        isSelected={isSelected}
        sort={{
          order,
          onSort: column => setOrder(before => nextOrder(before, column)),
        }}
      />
      <Pager name={label} pages={pages} />
    </>
  );
}
