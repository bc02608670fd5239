import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HelpIcon from '@material-ui/icons/HelpOutline';
import ScheduleIcon from '@material-ui/icons/Schedule';
import BlockIcon from '@material-ui/icons/Block';
import RunningIcon from '@material-ui/icons/PlayCircleFilled';
import type { RunState } from '@waymark/plugin-mlops-common';
import type { ComponentType } from 'react';
import { mlopsTranslationRef } from '../../translation';

const ICONS: Record<RunState, ComponentType<SvgIconProps>> = {
  scheduled: ScheduleIcon,
  running: RunningIcon,
  finished: CheckCircleIcon,
  failed: CancelIcon,
  aborted: BlockIcon,
  unknown: HelpIcon,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
  scheduled: { color: theme.palette.text.secondary },
  running: { color: theme.palette.status.running },
  finished: { color: theme.palette.status.ok },
  failed: { color: theme.palette.status.error },
  aborted: { color: theme.palette.status.aborted },
  unknown: { color: theme.palette.text.secondary },
}));

/**
 * The state of a run as icon and word.
 * @public
 */
export function RunStateLabel(props: { state: RunState }) {
  const { state } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(mlopsTranslationRef);
  const Icon = ICONS[state] ?? HelpIcon;
  return (
    <span className={classes.root}>
      <Icon fontSize="inherit" className={classes[state]} aria-hidden />
      {t(`runState.${state}`)}
    </span>
  );
}
