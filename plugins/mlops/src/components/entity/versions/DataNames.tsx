import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetUse } from '@waymark/plugin-mlops-common';
import { Blank } from '../../explore/columns/Blank';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', gap: theme.spacing(0.5), minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  more: {
    flex: 'none',
    color: theme.palette.text.secondary,
    fontSize: theme.typography.caption.fontSize,
  },
}));

/**
 * The data that was used, on one line: the first by name, the others counted.
 * What was used for several things counts once.
 */
export function DataNames(props: { uses: DatasetUse[] }) {
  const { uses } = props;
  const classes = useStyles();
  const all = [
    ...new Map(
      uses.map(use => [use.entityRef ?? use.name, use] as const),
    ).values(),
  ];
  if (all.length === 0) {
    return <Blank />;
  }
  return (
    <div
      className={classes.root}
      title={all.map(({ name }) => name).join(', ')}
    >
      <span className={classes.name}>
        <DataName use={all[0]} />
      </span>
      {all.length > 1 && (
        <span className={classes.more}>+{all.length - 1}</span>
      )}
    </div>
  );
}

/**
 * A data set as the source names it, with the way to its page where the
 * catalog has one. The catalog is not asked: a list names hundreds.
 */
export function DataName(props: { use: DatasetUse }) {
  const { name, entityRef } = props.use;
  const entityLink = useEntityRefLink();
  return entityRef ? (
    <Link to={entityLink(entityRef)} dir="auto">
      {name}
    </Link>
  ) : (
    <bdi>{name}</bdi>
  );
}
