import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/Cancel';
import GoodIcon from '@material-ui/icons/CheckCircle';
import AdviceIcon from '@material-ui/icons/EmojiObjectsOutlined';
import UnknownIcon from '@material-ui/icons/HelpOutline';
import WarningIcon from '@material-ui/icons/ReportProblemOutlined';
import type { ComponentType, ReactNode } from 'react';

/** How a statement is to be taken. */
export type Tone = 'good' | 'error' | 'warning' | 'advice' | 'unknown';

const ICONS: Record<Tone, ComponentType<SvgIconProps>> = {
  good: GoodIcon,
  error: ErrorIcon,
  warning: WarningIcon,
  advice: AdviceIcon,
  unknown: UnknownIcon,
};

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(0.75),
    minWidth: 0,
  },
  icon: {
    flex: 'none',
    // As high as a line of the text beside it, so that both share a middle.
    height: '1.5em',
  },
  text: { minWidth: 0, lineHeight: 1.5, overflowWrap: 'anywhere' },
  good: { color: theme.palette.status.ok },
  error: { color: theme.palette.status.error },
  warning: { color: theme.palette.status.warning },
  advice: { color: theme.palette.text.secondary },
  unknown: { color: theme.palette.text.secondary },
}));

/**
 * A statement with an icon of a shape of its own for how it is to be taken.
 * The words must say it too; `iconLabel` is read out where they do not.
 */
export function Verdict(props: {
  tone: Tone;
  iconLabel?: string;
  children: ReactNode;
}) {
  const { tone, iconLabel, children } = props;
  const classes = useStyles();
  const Icon = ICONS[tone];
  return (
    <div className={classes.root}>
      <Icon
        fontSize="inherit"
        className={`${classes.icon} ${classes[tone]}`}
        titleAccess={iconLabel}
        aria-hidden={iconLabel ? undefined : true}
      />
      <div className={classes.text} dir="auto">
        {children}
      </div>
    </div>
  );
}
