import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  list: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(${theme.spacing(24)}px, 1fr))`,
    gap: theme.spacing(2, 3),
    margin: 0,
  },
  fact: { minWidth: 0 },
  wide: { gridColumn: '1 / -1' },
  label: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
    marginBottom: theme.spacing(0.25),
  },
  value: { margin: 0, overflowWrap: 'anywhere' },
}));

/** Facts side by side, as many as there is room for. */
export function FactList(props: { children: ReactNode }) {
  const classes = useStyles();
  return <dl className={classes.list}>{props.children}</dl>;
}

/** One fact of a {@link FactList}; nothing at all where there is no value. */
export function Fact(props: {
  label: string;
  /** Over the whole width, for what is long. */
  wide?: boolean;
  children?: ReactNode;
}) {
  const { label, wide, children } = props;
  const classes = useStyles();
  if (children === undefined || children === null || children === '') {
    return null;
  }
  return (
    <div className={`${classes.fact} ${wide ? classes.wide : ''}`}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value} dir="auto">
        {children}
      </dd>
    </div>
  );
}
