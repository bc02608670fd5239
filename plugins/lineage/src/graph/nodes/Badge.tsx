import { useGraphContext } from '../canvas/GraphContext';
import type { NodeWords } from '../texts/GraphTexts';
import { Icon } from './Icon';

/** A word about a node, with a shape where one says it sooner. */
export function Badge(props: NodeWords['badges'][number]) {
  const { text, icon, root } = props;
  const { classes } = useGraphContext();
  return (
    <span className={`${classes.badge} ${root ? classes.startBadge : ''}`}>
      {icon && <Icon name={icon} className={classes.badgeIcon} />}
      {text}
    </span>
  );
}
