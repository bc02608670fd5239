import { makeStyles } from '@material-ui/core/styles';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import type { ReactNode } from 'react';
import { NameCell } from '../explore/columns/NameCell';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 0),
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  name: { minWidth: 0, flex: 1 },
  aside: {
    flex: 'none',
    maxWidth: '50%',
    overflowWrap: 'anywhere',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/** Entities by name, with something short beside each. */
export function ItemList(props: {
  items: ExploreItem[];
  aside: (item: ExploreItem) => ReactNode;
}) {
  const { items, aside } = props;
  const classes = useStyles();
  return (
    <ul className={classes.list}>
      {items.map(item => (
        <li key={item.entityRef} className={classes.item}>
          <div className={classes.name}>
            <NameCell item={item} />
          </div>
          <div className={classes.aside}>{aside(item)}</div>
        </li>
      ))}
    </ul>
  );
}
