import Typography from '@material-ui/core/Typography';
import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import type { ComponentType, ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: theme.spacing(1),
    padding: theme.spacing(6, 2),
    textAlign: 'center',
  },
  compact: { padding: theme.spacing(3, 2) },
  icon: {
    fontSize: theme.spacing(6),
    color: theme.palette.text.secondary,
  },
  text: {
    maxWidth: theme.spacing(64),
    overflowWrap: 'anywhere',
  },
  body: { maxWidth: '100%', marginTop: theme.spacing(1), textAlign: 'left' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: theme.spacing(1),
    marginTop: theme.spacing(1),
  },
}));

/**
 * What stands in the place of content that is not there: an icon, a title,
 * what it means and what to do.
 * @public
 */
export function StateMessage(props: {
  icon: ComponentType<SvgIconProps>;
  title: string;
  text?: ReactNode;
  /** For a card rather than a page. */
  compact?: boolean;
  /** Read out when it appears. */
  alert?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  const { icon: Icon, title, text, compact, alert, actions, children } = props;
  const classes = useStyles();
  return (
    <div
      className={`${classes.root} ${compact ? classes.compact : ''}`}
      role={alert ? 'alert' : undefined}
    >
      <Icon className={classes.icon} aria-hidden />
      <Typography variant={compact ? 'subtitle1' : 'h5'} component="h2">
        {title}
      </Typography>
      {text && (
        <Typography variant="body2" className={classes.text}>
          {text}
        </Typography>
      )}
      {children && <div className={classes.body}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
