import Typography from '@material-ui/core/Typography';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(1, 1.5),
    marginBottom: theme.spacing(1),
    border: `1px solid ${theme.palette.divider}`,
    borderLeft: `4px solid ${theme.palette.primary.main}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
  },
  icon: { color: theme.palette.text.secondary },
  text: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
}));

/** Something to know about what is shown, and what to do about it. */
export function Notice(props: { children: ReactNode; actions?: ReactNode }) {
  const { children, actions } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role="status">
      <InfoIcon fontSize="small" className={classes.icon} aria-hidden />
      <Typography variant="body2" component="div" className={classes.text}>
        {children}
      </Typography>
      {actions}
    </div>
  );
}
