import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${theme.spacing(26)}px), 1fr))`,
    gap: theme.spacing(1.5, 3),
    margin: 0,
    overflowWrap: 'anywhere',
    fontSize: theme.typography.body2.fontSize,
    '& dt': {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
    },
    '& dd': { margin: 0 },
    // Amid words a colour alone does not make a link.
    '& a': { textDecoration: 'underline' },
  },
}));

/** One fact: its name, and what is known. Nothing is shown without a value. */
export interface Fact {
  id: string;
  name: string;
  value: ReactNode;
}

/** Facts side by side, below each other where there is no room. */
export function FactList(props: { label: string; facts: readonly Fact[] }) {
  const { label, facts } = props;
  const classes = useStyles();
  return (
    <dl className={classes.root} aria-label={label}>
      {facts
        .filter(({ value }) => value !== undefined && value !== '')
        .map(({ id, name, value }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
