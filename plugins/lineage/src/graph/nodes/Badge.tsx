import type { ReactNode } from 'react';
import { useGraphContext } from '../canvas/GraphContext';
import type { GraphIcon } from './GraphSprites';
import { Icon } from './Icon';

/** A word about a node, with a shape where one says it sooner. */
export function Badge(props: {
  icon?: GraphIcon;
  className?: string;
  children: ReactNode;
}) {
  const { icon, className = '', children } = props;
  const { classes } = useGraphContext();
  return (
    <span className={`${classes.badge} ${className}`}>
      {icon && <Icon name={icon} className={classes.badgeIcon} />}
      {children}
    </span>
  );
}
