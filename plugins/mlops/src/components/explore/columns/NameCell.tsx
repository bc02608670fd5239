import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { ExploreItem } from '@waymark/plugin-mlops-common';
import { KindIcon } from '../../kinds/KindIcon';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(1.5),
    alignItems: 'center',
    minWidth: 0,
  },
  icon: { color: theme.palette.text.secondary, flex: 'none' },
  texts: { minWidth: 0 },
  line: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  title: { fontWeight: theme.typography.subtitle2.fontWeight },
  description: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/**
 * Kind, name and first line of what it is. The catalog is not asked how to
 * present the entity: the list knows already, and ten thousand rows would ask
 * ten thousand times.
 */
export function NameCell(props: { item: ExploreItem }) {
  const { item } = props;
  const classes = useStyles();
  const entityLink = useEntityRefLink();
  return (
    <div className={classes.root}>
      <KindIcon kind={item.kind} fontSize="small" className={classes.icon} />
      <div className={classes.texts}>
        <div className={`${classes.line} ${classes.title}`} dir="auto">
          <Link to={entityLink(item.entityRef)} title={item.title}>
            {item.title}
          </Link>
        </div>
        {item.description && (
          <div
            className={`${classes.line} ${classes.description}`}
            title={item.description}
            dir="auto"
          >
            {item.description}
          </div>
        )}
      </div>
    </div>
  );
}
