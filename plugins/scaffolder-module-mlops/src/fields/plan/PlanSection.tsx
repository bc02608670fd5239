import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState, type ReactNode } from 'react';

let sections = 0;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 0),
    borderTop: `1px solid ${theme.palette.divider}`,
  },
}));

/** One part of what will be made, with its heading. */
export function PlanSection(props: {
  title: string;
  about?: string;
  children: ReactNode;
}) {
  const { title, about, children } = props;
  const classes = useStyles();
  const [id] = useState(() => `waymark-plan-${sections++}`);
  return (
    <section className={classes.root} aria-labelledby={id}>
      <Typography id={id} variant="subtitle1" component="h3">
        {title}
      </Typography>
      {about && (
        <Typography variant="body2" color="textSecondary">
          {about}
        </Typography>
      )}
      {children}
    </section>
  );
}
