import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  title: {
    marginBottom: theme.spacing(1),
    fontWeight: theme.typography.h6.fontWeight,
  },
  root: { minWidth: 0 },
}));

/** A part of a card with a heading of its own, below the card's title. */
export function Section(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  const classes = useStyles();
  return (
    <section aria-label={title} className={classes.root}>
      <Typography variant="subtitle2" component="h4" className={classes.title}>
        {title}
      </Typography>
      {children}
    </section>
  );
}
