import { makeStyles } from '@material-ui/core/styles';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { memo } from 'react';
import type { ExploreColumn } from '../columns/exploreColumns';

const useStyles = makeStyles(theme => ({
  row: {
    '&:hover, &:focus-within': { backgroundColor: theme.palette.action.hover },
    '&:last-child > td': { borderBottom: 0 },
  },
  cell: {
    padding: theme.spacing(0, 1.5),
    borderBottom: `1px solid ${theme.palette.divider}`,
    fontSize: theme.typography.body2.fontSize,
    overflow: 'hidden',
    '&:first-child': { paddingLeft: theme.spacing(2) },
  },
}));

function Row(props: {
  item: ExploreItem;
  /** Its place in the whole list, from 0. */
  index: number;
  height: number;
  columns: ExploreColumn[];
}) {
  const { item, index, height, columns } = props;
  const classes = useStyles();
  return (
    // The header is row 1.
    <tr className={classes.row} style={{ height }} aria-rowindex={index + 2}>
      {columns.map(({ id, cell: Cell }) => (
        <td key={id} className={classes.cell}>
          <Cell item={item} />
        </td>
      ))}
    </tr>
  );
}

/** One entity. Drawn again only when it or the columns change. */
export const ExploreRow = memo(Row);
