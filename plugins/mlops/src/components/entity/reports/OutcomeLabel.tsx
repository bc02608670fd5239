import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import BadIcon from '@material-ui/icons/Cancel';
import GoodIcon from '@material-ui/icons/CheckCircle';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import RunningIcon from '@material-ui/icons/PlayCircleFilled';
import type { ComponentType, ReactNode } from 'react';

/** How something turned out. */
export type Outcome = 'good' | 'bad' | 'running' | 'unknown';

const ICONS: Record<Outcome, ComponentType<SvgIconProps>> = {
  good: GoodIcon,
  bad: BadIcon,
  running: RunningIcon,
  unknown: UnknownIcon,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
  good: { color: theme.palette.status.ok },
  bad: { color: theme.palette.status.error },
  running: { color: theme.palette.status.running },
  unknown: { color: theme.palette.text.secondary },
}));

/** An outcome in words, with an icon of a shape of its own. */
export function OutcomeLabel(props: { outcome: Outcome; children: ReactNode }) {
  const { outcome, children } = props;
  const classes = useStyles();
  const Icon = ICONS[outcome];
  return (
    <span className={classes.root}>
      <Icon fontSize="inherit" className={classes[outcome]} aria-hidden />
      {children}
    </span>
  );
}
