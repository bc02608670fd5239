import { makeStyles, useTheme } from '@material-ui/core/styles';
import { placeSparkline, sparklinePath } from './sparklinePath';

const MARGIN = 3;

const useStyles = makeStyles({
  root: { display: 'block', overflow: 'visible', maxWidth: '100%' },
});

/**
 * How a value moved, small enough to stand beside it. The last value is
 * marked; `target` is a dashed line. A picture beside a number needs words:
 * `label` says what is shown to those who do not see it.
 */
export function Sparkline(props: {
  /** From the oldest to the newest. */
  values: number[];
  label: string;
  target?: number;
  width?: number;
  height?: number;
}) {
  const { values, label, target, width = 120, height = 32 } = props;
  const classes = useStyles();
  const { palette } = useTheme();
  const { points, yOf } = placeSparkline({
    values,
    width,
    height,
    margin: MARGIN,
  });
  const last = points.findLast(Boolean);
  if (!last) {
    return null;
  }
  return (
    <svg
      className={classes.root}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {target !== undefined && (
        <line
          x1={0}
          x2={width}
          y1={yOf(target)}
          y2={yOf(target)}
          stroke={palette.text.secondary}
          strokeDasharray="3 3"
        />
      )}
      <path
        d={sparklinePath(points)}
        fill="none"
        stroke={palette.primary.main}
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <circle cx={last.x} cy={last.y} r={MARGIN} fill={palette.primary.main} />
    </svg>
  );
}
