import { makeStyles } from '@material-ui/core/styles';
import type { CardMetric } from '@waymark/plugin-mlops-common';
import { intervalMarks } from './intervalMarks';
import type { MetricGroup } from './metricGroups';

/** Height in pixels, and the half of a whisker's end. */
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const CAP = 4;

const useStyles = makeStyles(theme => ({
  root: { display: 'block', width: '100%', overflow: 'visible' },
  whisker: { stroke: theme.palette.text.secondary, strokeWidth: 1.5 },
  arrow: { fill: theme.palette.text.secondary },
  dot: { fill: theme.palette.primary.main },
  overall: {
    stroke: theme.palette.text.secondary,
    strokeWidth: 1,
    strokeDasharray: '3 3',
  },
}));

/**
 * One value as a dot with its interval as whiskers, on the scale of its group.
 * Not read out: the same numbers stand beside it.
 */
export function IntervalMark(props: {
  metric: CardMetric;
  scale: NonNullable<MetricGroup['scale']>;
  overall?: number;
}) {
  const { metric, scale, overall } = props;
  const classes = useStyles();
  const { dot, whisker } = intervalMarks(metric, scale);
  const line =
    overall !== undefined &&
    intervalMarks({ name: '', value: overall }, scale).dot;
  return (
    <svg className={classes.root} height={HEIGHT} aria-hidden>
      {line !== undefined && line !== false && (
        <line
          className={classes.overall}
          x1={`${line}%`}
          x2={`${line}%`}
          y1={0}
          y2={HEIGHT}
        />
      )}
      {whisker && (
        <>
          <line
            className={classes.whisker}
            x1={`${whisker.from}%`}
            x2={`${whisker.to}%`}
            y1={MIDDLE}
            y2={MIDDLE}
          />
          <End at={whisker.from} open={whisker.openStart} towards={-1} />
          <End at={whisker.to} open={whisker.openEnd} towards={1} />
        </>
      )}
      {dot !== undefined && (
        <circle className={classes.dot} cx={`${dot}%`} cy={MIDDLE} r={4.5} />
      )}
    </svg>
  );
}

/** The end of a whisker: a bar, or an arrow where the interval goes on. */
function End(props: { at: number; open: boolean; towards: 1 | -1 }) {
  const { at, open, towards } = props;
  const classes = useStyles();
  return open ? (
    <svg x={`${at}%`} y={MIDDLE} overflow="visible">
      <path
        className={classes.arrow}
        d={`M0 0 L${-towards * 7} ${-CAP} L${-towards * 7} ${CAP} Z`}
      />
    </svg>
  ) : (
    <line
      className={classes.whisker}
      x1={`${at}%`}
      x2={`${at}%`}
      y1={MIDDLE - CAP}
      y2={MIDDLE + CAP}
    />
  );
}
