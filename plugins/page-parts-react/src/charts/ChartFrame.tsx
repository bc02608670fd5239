import { makeStyles } from '@material-ui/core/styles';
import { useRef, type ReactNode } from 'react';
import { useChartWidth } from './useChartWidth';

const useStyles = makeStyles(theme => ({
  frame: {
    width: '100%',
    overflow: 'hidden',
    '& .recharts-text': { fill: theme.palette.text.secondary },
    '& .recharts-legend-item-text': {
      // The legend writes the colour of its line otherwise, too pale to read.
      color: `${theme.palette.text.primary} !important`,
    },
  },
}));

/** @public */
export interface ChartFrameProps {
  /** The picture in a sentence: to those who do not see it, it is one image. */
  label: string;
  /** Pixels kept free for the chart before it is drawn. */
  height: number;
  /** Pixels the chart has at least; it is cut off where there are fewer. */
  narrowest: number;
  /** Below the chart, part of the picture. */
  below?: ReactNode;
  /** The chart, as wide as it is told to be in pixels. */
  children: (width: number) => ReactNode;
}

/**
 * What stands around a chart: a picture with a name, drawn once it comes into
 * sight, as wide as there is room.
 * @public
 */
export function ChartFrame(props: ChartFrameProps) {
  const { label, height, narrowest, below, children } = props;
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const width = useChartWidth(frame, narrowest);
  return (
    <div
      ref={frame}
      className={classes.frame}
      style={{ minHeight: height }}
      role="img"
      aria-label={label}
    >
      {width !== undefined && children(width)}
      {below}
    </div>
  );
}
