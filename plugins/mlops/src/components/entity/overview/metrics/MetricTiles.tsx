import { makeStyles } from '@material-ui/core/styles';
import type { MetricTrend, ModelVersion } from '@waymark/plugin-mlops-common';
import { MetricTile } from './MetricTile';

const useStyles = makeStyles(theme => ({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${theme.spacing(28)}px), 1fr))`,
    gap: theme.spacing(2),
  },
}));

/** The metrics that the model is judged by, side by side. */
export function MetricTiles(props: {
  label: string;
  metrics: MetricTrend[];
  /** The version that people use now. */
  inUse?: string;
  /** Those that may be in use, with what they measured. */
  versions: ModelVersion[];
}) {
  const { label, metrics, inUse, versions } = props;
  const classes = useStyles();
  return (
    <ul className={classes.list} aria-label={label}>
      {metrics.map(trend => (
        <MetricTile
          key={JSON.stringify([trend.name, trend.dataset, trend.slice])}
          trend={trend}
          inUse={inUse}
          versions={versions}
        />
      ))}
    </ul>
  );
}
