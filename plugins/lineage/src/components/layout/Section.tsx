import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(2) },
}));

/** A part of a panel, under a heading of its own. */
export function Section(props: { title: ReactNode; children: ReactNode }) {
  const { title, children } = props;
  const classes = useStyles();
  return (
    <section className={classes.root}>
      <Typography variant="subtitle2" component="h3" gutterBottom>
        {title}
      </Typography>
      {children}
    </section>
  );
}
