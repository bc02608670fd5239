import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(1, 0) },
  what: { color: theme.palette.text.secondary },
}));

/** That there is nothing, and what would bring something. */
export function EmptyText(props: { title: string; children?: ReactNode }) {
  const { title, children } = props;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="body2">{title}</Typography>
      {children && (
        <Typography variant="body2" className={classes.what}>
          {children}
        </Typography>
      )}
    </div>
  );
}
