import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
  title: {
    color: theme.palette.text.secondary,
    marginBottom: theme.spacing(0.5),
  },
}));

/** One thing that the card says, under its name. */
export function Section(props: { title: ReactNode; children: ReactNode }) {
  const { title, children } = props;
  const classes = useStyles();
  return (
    <section className={classes.root}>
      <Typography variant="subtitle2" component="h3" className={classes.title}>
        {title}
      </Typography>
      {children}
    </section>
  );
}
