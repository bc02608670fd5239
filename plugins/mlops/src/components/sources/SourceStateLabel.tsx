import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import FailingIcon from '@material-ui/icons/Cancel';
import OkIcon from '@material-ui/icons/CheckCircle';
import DisabledIcon from '@material-ui/icons/PauseCircleFilled';
import RunningIcon from '@material-ui/icons/Sync';
import type { SourceState } from '@waymark/plugin-mlops-common';
import { mlopsTranslationRef } from '../../translation';

const ICONS = {
  ok: OkIcon,
  failing: FailingIcon,
  running: RunningIcon,
  disabled: DisabledIcon,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
    fontWeight: theme.typography.subtitle2.fontWeight,
  },
  ok: { color: theme.palette.status.ok },
  failing: { color: theme.palette.status.error },
  running: { color: theme.palette.status.running },
  disabled: { color: theme.palette.text.secondary },
}));

/** The state of a connection as icon and words. */
export function SourceStateLabel(props: { state: SourceState }) {
  const { state } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const Icon = ICONS[state];
  return (
    <span className={classes.root}>
      <Icon fontSize="small" className={classes[state]} aria-hidden />
      {t(`sources.state.${state}`)}
    </span>
  );
}
