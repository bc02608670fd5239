import { makeStyles } from '@material-ui/core/styles';
import { memo } from 'react';
import type { RecordColumn } from './columns';
import { RecordButton } from './RecordButton';
import type { RecordKind } from './RecordKind';

const useStyles = makeStyles(theme => ({
  row: {
    '& > *': { backgroundColor: theme.palette.background.paper },
    // On top of the paper: cells that stay put must cover those beneath.
    '&:hover > *, &:focus-within > *': {
      backgroundImage: `linear-gradient(${theme.palette.action.hover}, ${theme.palette.action.hover})`,
    },
    '&[data-chosen] > :first-child': {
      boxShadow: `inset ${theme.spacing(0.5)}px 0 ${theme.palette.primary.main}`,
    },
  },
  cell: {
    padding: theme.spacing(0, 1),
    borderBottom: `1px solid ${theme.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    fontWeight: theme.typography.body2.fontWeight,
    textAlign: 'left',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    '&[data-number]': {
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
    },
  },
  fixed: { position: 'sticky', left: 0, zIndex: 1 },
  box: {
    width: theme.spacing(2.25),
    height: theme.spacing(2.25),
    margin: theme.spacing(0.375),
    verticalAlign: 'middle',
    accentColor: theme.palette.primary.main,
    cursor: 'pointer',
  },
}));

/** What a row says to those who listen; asked for once per list. */
export interface RowWords {
  choose(name: string): string;
  open(name: string): string;
}

function Row<T>(props: {
  item: T;
  kind: RecordKind<T>;
  /** Its place in the whole list, from 0. */
  index: number;
  height: number;
  columns: RecordColumn<T>[];
  chosen: boolean;
  onChoose: (key: string) => void;
  onOpen: (key: string) => void;
  /** Pixels at which the column of the name stays put. */
  nameLeft: number;
  words: RowWords;
}) {
  const { item, kind, index, height, columns, chosen, nameLeft, words } = props;
  const { onChoose, onOpen } = props;
  const classes = useStyles();
  const key = kind.keyOf(item);
  const name = kind.nameOf(item);
  return (
    <tr
      className={classes.row}
      style={{ height }}
      // The header is row 1.
      aria-rowindex={index + 2}
      data-chosen={chosen || undefined}
    >
      <td className={`${classes.cell} ${classes.fixed}`}>
        {/* The browser's own: rows come and go by the dozen while scrolling. */}
        <input
          type="checkbox"
          className={classes.box}
          checked={chosen}
          onChange={() => onChoose(key)}
          aria-label={words.choose(name)}
        />
      </td>
      <th
        scope="row"
        className={`${classes.cell} ${classes.fixed}`}
        style={{ left: nameLeft }}
      >
        <RecordButton label={words.open(name)} onOpen={() => onOpen(key)}>
          {kind.title(item)}
        </RecordButton>
      </th>
      {columns.map(({ id, number, cell }) => (
        <td key={id} className={classes.cell} data-number={number || undefined}>
          {cell(item)}
        </td>
      ))}
    </tr>
  );
}

/** One record. Drawn again only when it, the columns or the choice change. */
export const RecordRow = memo(Row) as typeof Row;
