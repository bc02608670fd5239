import { makeStyles } from '@material-ui/core/styles';
import type { TimePointState } from './timeScale';

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
