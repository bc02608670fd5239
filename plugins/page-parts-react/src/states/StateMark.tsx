import type { SvgIconProps } from '@material-ui/core/SvgIcon';
import { makeStyles } from '@material-ui/core/styles';
import type { ComponentType, ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    whiteSpace: 'nowrap',
  },
  icon: {
    flex: 'none',
    fontSize: theme.typography.pxToRem(18),
    color: theme.palette.text.secondary,
  },
}));

/**
 * The state something is in: a shape of its own, and the word for it, so that
 * it is never told by its colour alone.
 * @public
 */
export function StateMark(props: {
  icon: ComponentType<SvgIconProps>;
  /** Of the icon, where it has a colour. */
  iconClass?: string;
  /** The word. */
  children: ReactNode;
}) {
  const { icon: Icon, iconClass = '', children } = props;
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <Icon className={`${classes.icon} ${iconClass}`} aria-hidden />
      {children}
    </span>
  );
}
