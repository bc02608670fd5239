import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/ErrorOutline';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { RaciGapSeverity } from '@waymark/plugin-raci-common';

const useStyles = makeStyles(theme => ({
  root: { fontSize: theme.typography.pxToRem(18), flex: 'none' },
  error: { color: theme.palette.error.main },
  warning: { color: theme.palette.warning.main },
  info: { color: theme.palette.info.main },
}));

const ICONS = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon };

/** One shape per severity; the word for it stands beside, read or seen. */
export function SeverityIcon(props: { severity: RaciGapSeverity }) {
  const { severity } = props;
  const classes = useStyles();
  const Icon = ICONS[severity];
  return (
    <Icon className={`${classes.root} ${classes[severity]}`} aria-hidden />
  );
}
