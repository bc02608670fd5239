import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(3), minWidth: 0 },
  title: { marginBottom: theme.spacing(1) },
}));

let sections = 0;

/** A part of a page under a heading of its own. @public */
export function Section(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  const classes = useStyles();
  const [id] = useState(() => `page-parts-section-${sections++}`);
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography id={id} variant="h6" component="h2" className={classes.title}>
        {title}
      </Typography>
      {children}
    </section>
  );
}
