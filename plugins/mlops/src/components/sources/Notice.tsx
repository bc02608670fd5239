import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { ReactNode } from 'react';

const ICONS = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon };

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1.5),
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.action.hover,
    borderLeft: `${theme.spacing(0.5)}px solid`,
  },
  error: { borderColor: theme.palette.status.error },
  warning: { borderColor: theme.palette.status.warning },
  info: { borderColor: theme.palette.status.running },
  icon: { flex: 'none' },
  errorIcon: { color: theme.palette.status.error },
  warningIcon: { color: theme.palette.status.warning },
  infoIcon: { color: theme.palette.status.running },
  texts: {
    minWidth: 0,
    overflowWrap: 'anywhere',
    fontSize: theme.typography.body2.fontSize,
  },
  title: { fontWeight: theme.typography.h6.fontWeight },
}));

/** A remark that stays: what happened, and what to do. */
export function Notice(props: {
  severity: 'error' | 'warning' | 'info';
  title: ReactNode;
  children?: ReactNode;
}) {
  const { severity, title, children } = props;
  const classes = useStyles();
  const Icon = ICONS[severity];
  return (
    <div
      className={`${classes.root} ${classes[severity]}`}
      role={severity === 'error' ? 'alert' : 'status'}
    >
      <Icon
        className={`${classes.icon} ${classes[`${severity}Icon`]}`}
        aria-hidden
      />
      <div className={classes.texts}>
        <div className={classes.title}>{title}</div>
        {children}
      </div>
    </div>
  );
}
