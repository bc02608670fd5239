import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import type { DatasetUse } from '@waymark/plugin-mlops-common';
import { Blank } from '../../explore/columns/Blank';

const useStyles = makeStyles({
  name: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** The data that was used, once each, whatever it was used for. */
export function DataNames(props: { uses: DatasetUse[] }) {
  const { uses } = props;
  const classes = useStyles();
  const names = new Map(
    uses.map(use => [use.entityRef ?? use.name, use] as const),
  );
  if (names.size === 0) {
    return <Blank />;
  }
  return (
    <>
      {[...names].map(([key, { name, entityRef }]) => (
        <span key={key} className={classes.name} title={name} dir="auto">
          {entityRef ? <EntityRefLink entityRef={entityRef} hideIcon /> : name}
        </span>
      ))}
    </>
  );
}
