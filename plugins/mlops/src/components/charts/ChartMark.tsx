import { makeStyles } from '@material-ui/core/styles';
import type { TimePointState } from './timeScale';

/** How the line of a threshold is dashed, as in SVG. */
export const THRESHOLD_DASH = '6 4';

const useStyles = makeStyles(theme => ({
  ok: { fill: theme.palette.primary.main, stroke: theme.palette.primary.main },
  breached: {
    fill: theme.palette.status.error,
    stroke: theme.palette.status.error,
  },
  unknown: {
    fill: theme.palette.background.paper,
    stroke: theme.palette.text.secondary,
  },
  threshold: { stroke: theme.palette.status.error },
}));

/**
 * The mark of a measurement, drawn around a place of an SVG picture. Its shape
 * says as much as its colour: a dot, a larger diamond past the threshold, a
 * ring where nobody could tell.
 */
export function ChartMark(props: {
  state: TimePointState;
  cx: number;
  cy: number;
}) {
  const { state, cx, cy } = props;
  const classes = useStyles();
  return state === 'breached' ? (
    <path
      className={classes.breached}
      d={`M${cx} ${cy - 6}l6 6l-6 6l-6 -6z`}
      data-mark={state}
    />
  ) : (
    <circle
      className={classes[state]}
      cx={cx}
      cy={cy}
      r={3}
      strokeWidth={1.5}
      data-mark={state}
    />
  );
}

/** A {@link ChartMark} beside text. */
export function InlineMark(props: { state: TimePointState }) {
  return (
    <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden>
      <ChartMark state={props.state} cx={7} cy={7} />
    </svg>
  );
}

/** The line of a threshold, as a sample beside text. */
export function ThresholdSample() {
  const classes = useStyles();
  return (
    <svg width={22} height={14} viewBox="0 0 22 14" aria-hidden>
      <line
        className={classes.threshold}
        x2={22}
        y1={7}
        y2={7}
        strokeWidth={1.5}
        strokeDasharray={THRESHOLD_DASH}
      />
    </svg>
  );
}
