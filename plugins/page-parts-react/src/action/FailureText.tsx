import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.5),
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  icon: {
    flex: 'none',
    fontSize: theme.typography.pxToRem(18),
    color: theme.palette.error.main,
  },
}));

/**
 * What went wrong, marked by a sign: the theme's red is too pale for words on
 * the theme's paper.
 * @public
 */
export function FailureText(props: { alert?: boolean; children: ReactNode }) {
  const { alert = false, children } = props;
  const classes = useStyles();
  return (
    <Typography
      variant="body2"
      component="div"
      role={alert ? 'alert' : undefined}
      className={classes.root}
    >
      <ErrorIcon className={classes.icon} aria-hidden />
      <span>{children}</span>
    </Typography>
  );
}
