import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import type { Page } from '@waymark/plugin-mlops-common';
import {
  useElementWidth,
  type CursorList,
  useVirtualList,
} from '@waymark/plugin-page-parts-react';
import { useMemo, useRef } from 'react';
import { mlopsTranslationRef } from '../../../translation';
import { shareWidth, type RecordColumn } from './columns';
import type { ListSort } from './listState';
import type { RecordKind } from './RecordKind';
import { RecordRow, type RowWords } from './RecordRow';
import { RecordTableHead } from './RecordTableHead';
import type { ChangeList } from './useListState';

/** Pixels; all rows are equally high, so that none needs to be measured. */
const ROW_HEIGHT = 44;
const CHOOSE_WIDTH = 40;

const useStyles = makeStyles({
  table: {
    tableLayout: 'fixed',
    // Borders that collapse do not stick with the header.
    borderCollapse: 'separate',
    borderSpacing: 0,
    overflowWrap: 'normal',
  },
});

/** Stands for a name in a text; no source writes it (private use). */
const NAME = '\uE000';

/**
 * A text with a name put into it. Translating it per row, twice, took a third
 * of what a new row takes.
 */
function withName(text: string): (name: string) => string {
  const parts = text.split(NAME);
  return name => parts.join(name);
}

/** What a list of records is shown with. */
export interface RecordListParts<T> {
  /** What the list holds, read out. */
  label: string;
  list: CursorList<Page<T>>;
  kind: RecordKind<T>;
  /** The first column, which is always there. */
  name: Omit<RecordColumn<T>, 'cell'>;
  columns: RecordColumn<T>[];
  sort?: ListSort;
  change: ChangeList;
  /** Keys of the records chosen for comparison. */
  chosen: string[];
  onChoose: (key: string) => void;
  onOpen: (key: string) => void;
}

/**
 * Records as a table. The header and the name stay in sight while the rest
 * scrolls; rows that are not in sight are not drawn.
 */
export function RecordTable<T>(props: RecordListParts<T>) {
  const { label, list, kind, name, columns, sort, change, chosen } = props;
  const { onChoose, onOpen } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const words = useMemo<RowWords>(
    () => ({
      choose: withName(t('entity.records.choose', { name: NAME })),
      open: withName(t('entity.list.details', { name: NAME })),
    }),
    [t],
  );
  const ruler = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const available = useElementWidth(ruler);
  const [nameHead, ...heads] = useMemo(
    () =>
      shareWidth(
        [name, ...columns],
        available === undefined ? undefined : available - CHOOSE_WIDTH,
      ),
    [name, columns, available],
  );
  const { rows, before, after } = useVirtualList({
    list,
    element: body,
    rowHeight: ROW_HEIGHT,
  });
  const total = list.first?.totalItems;
  const width = [nameHead, ...heads].reduce(
    (sum, column) => sum + column.width,
    CHOOSE_WIDTH,
  );
  return (
    <>
      <div ref={ruler} />
      <table
        className={classes.table}
        style={{ width }}
        aria-label={label}
        aria-busy={list.stale}
        // One more than records, for the header; -1 is "nobody knows".
        aria-rowcount={total === undefined ? -1 : total + 1}
      >
        <RecordTableHead
          height={ROW_HEIGHT}
          chooseWidth={CHOOSE_WIDTH}
          name={nameHead}
          columns={heads}
          sort={sort}
          change={change}
        />
        <tbody ref={body} data-records>
          {before > 0 && <Gap height={before} columns={heads.length + 2} />}
          {rows.map(({ index, item }) => (
            <RecordRow
              key={kind.keyOf(item)}
              item={item}
              kind={kind}
              index={index}
              height={ROW_HEIGHT}
              columns={columns}
              chosen={chosen.includes(kind.keyOf(item))}
              onChoose={onChoose}
              onOpen={onOpen}
              nameLeft={CHOOSE_WIDTH}
              words={words}
            />
          ))}
          {after > 0 && <Gap height={after} columns={heads.length + 2} />}
        </tbody>
      </table>
    </>
  );
}

/** The room of rows that are not drawn. */
function Gap(props: { height: number; columns: number }) {
  const { height, columns } = props;
  return (
    <tr aria-hidden style={{ height }}>
      <td colSpan={columns} style={{ padding: 0, border: 0 }} />
    </tr>
  );
}
