import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { hiddenText } from './hiddenText';
import { keyboardScroll } from './keyboardScroll';
import { tableStyles } from './tableStyles';

const useStyles = makeStyles(theme => {
  const { frame, table } = tableStyles(theme);
  const { fontWeight } = theme.typography.subtitle2;
  return {
    frame,
    hidden: hiddenText,
    table: {
      ...table,
      '& thead th': { ...table['& thead th'], fontWeight },
      '& tbody th': { fontWeight },
      '& tbody tr:last-child > *': { borderBottom: 'none' },
    },
  };
});

/** A column of a {@link ScrollTable}. @public */
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
 * @public
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
