import { useTranslationRef } from '@backstage/frontend-plugin-api';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import { mlopsTranslationRef } from '../../../translation';
import type { RecordColumn } from './columns';
import { nextSort, type ListSort } from './listState';
import type { ChangeList } from './useListState';

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const;

const useStyles = makeStyles(theme => ({
  cell: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    padding: theme.spacing(0, 1),
    textAlign: 'left',
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    backgroundColor: theme.palette.background.paper,
    borderBottom: `1px solid ${theme.palette.divider}`,
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    fontWeight: theme.typography.subtitle2.fontWeight,
    // The arrow stands before the name, so that the name is above its numbers.
    '&[data-number]': {
      textAlign: 'right',
      '& [role="button"]': { flexDirection: 'row-reverse' },
    },
  },
  corner: { left: 0, zIndex: 3 },
  label: { maxWidth: '100%' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis' },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
}));

/** A header cell; `sort` makes it a button. */
export type HeadColumn = Pick<
  RecordColumn<never>,
  'id' | 'title' | 'number' | 'sort'
> & { width: number };

/** The headers; those that can be sorted by are buttons. */
export function RecordTableHead(props: {
  height: number;
  chooseWidth: number;
  /** The first column, which stays in sight. */
  name: HeadColumn;
  columns: HeadColumn[];
  /** What the list is sorted by, by default too. */
  sort?: ListSort;
  change: ChangeList;
}) {
  const { height, chooseWidth, name, columns, sort, change } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  return (
    <thead>
      <tr aria-rowindex={1} style={{ height }}>
        <th
          scope="col"
          className={`${classes.cell} ${classes.corner}`}
          style={{ width: chooseWidth }}
        >
          <span className={classes.hidden}>{t('entity.records.compare')}</span>
        </th>
        <HeadCell
          column={name}
          sort={sort}
          change={change}
          left={chooseWidth}
        />
        {columns.map(column => (
          <HeadCell
            key={column.id}
            column={column}
            sort={sort}
            change={change}
          />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell(props: {
  column: HeadColumn;
  sort?: ListSort;
  change: ChangeList;
  /** Pixels at which it stays put. */
  left?: number;
}) {
  const { column, sort, change, left } = props;
  const { title, number, width, sort: by } = column;
  const classes = useStyles();
  const sorted = by !== undefined && sort?.field === by.field;
  return (
    <th
      scope="col"
      className={
        left === undefined ? classes.cell : `${classes.cell} ${classes.corner}`
      }
      aria-sort={sorted ? ARIA_SORT[sort.order] : undefined}
      data-number={number || undefined}
      style={{ width, left }}
      title={title}
      dir="auto"
    >
      {by ? (
        <TableSortLabel
          className={classes.label}
          active={sorted}
          direction={sorted ? sort.order : by.first}
          onClick={() =>
            change(({ sort: before, ...state }) => {
              const next = nextSort(before, by.field, by.first);
              return next ? { ...state, sort: next } : state;
            })
          }
        >
          <span className={classes.text}>{title}</span>
        </TableSortLabel>
      ) : (
        title
      )}
    </th>
  );
}
