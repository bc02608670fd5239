import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { keyboardScroll } from './keyboardScroll';

const useStyles = makeStyles(theme => ({
  frame: {
    position: 'relative',
    overflowX: 'auto',
    maxWidth: '100%',
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    // Inherited, it would break words into narrow columns.
    overflowWrap: 'normal',
    fontSize: theme.typography.body2.fontSize,
    '& th, & td': {
      padding: theme.spacing(1, 1),
      textAlign: 'left',
      verticalAlign: 'top',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    '& thead th': {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
      fontWeight: theme.typography.subtitle2.fontWeight,
      whiteSpace: 'nowrap',
      verticalAlign: 'bottom',
    },
    '& tbody th': { fontWeight: theme.typography.subtitle2.fontWeight },
    '& tbody tr:last-child > *': { borderBottom: 'none' },
    '& [data-number]': {
      textAlign: 'right',
      fontVariantNumeric: 'tabular-nums',
      whiteSpace: 'nowrap',
    },
  },
}));

/** A column of a {@link ScrollTable}. */
export interface TableColumn {
  id: string;
  title: ReactNode;
  /** The title is read out only: the cells speak for themselves. */
  titleHidden?: boolean;
  /** Right-aligned; mark the cells of the column with `data-number`. */
  number?: boolean;
}

/**
 * A table that scrolls sideways by itself where it is wider than its card, by
 * keyboard too, so that the page never does. Rows are plain `tr`.
 */
export function ScrollTable(props: {
  /** What the table lists, read out. */
  label: string;
  columns: TableColumn[];
  children: ReactNode;
}) {
  const { label, columns, children } = props;
  const classes = useStyles();
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
            {columns.map(({ id, title, titleHidden, number }) => (
              <th key={id} scope="col" data-number={number || undefined}>
                {titleHidden ? (
                  <span className={classes.hidden}>{title}</span>
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
