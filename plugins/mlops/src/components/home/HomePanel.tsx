import { Link } from '@backstage/core-components';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState, type ReactNode } from 'react';

let panels = 0;

const useStyles = makeStyles(theme => ({
  root: {
    padding: theme.spacing(2.5, 3),
    minWidth: 0,
    [theme.breakpoints.down('xs')]: { padding: theme.spacing(2) },
  },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    marginBottom: theme.spacing(1.5),
  },
  link: { whiteSpace: 'nowrap' },
}));

/** A part of the home page: a title, the way to the whole list, and some of it. */
export function HomePanel(props: {
  title: string;
  link?: { to?: string; text: string };
  children: ReactNode;
}) {
  const { title, link, children } = props;
  const classes = useStyles();
  const [id] = useState(() => `mlops-home-panel-${(panels += 1)}`);
  return (
    <Paper
      variant="outlined"
      component="section"
      className={classes.root}
      aria-labelledby={id}
    >
      <div className={classes.head}>
        <Typography id={id} variant="h6" component="h3">
          {title}
        </Typography>
        {link?.to && (
          <Link to={link.to} className={classes.link}>
            {link.text}
          </Link>
        )}
      </div>
      {children}
    </Paper>
  );
}
