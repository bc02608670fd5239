import { type Theme, useTheme } from '@material-ui/core/styles';
import type { CSSProperties } from 'react';

/**
 * How a chart is drawn, as properties for the parts of the chart library. Its
 * type is written out, since the one that would be inferred names a package
 * that only Material UI depends on.
 * @public
 */
export interface ChartLook {
  palette: Theme['palette'];
  /** Of the chart itself. */
  chart: {
    margin: { top: number; right: number; bottom: number; left: number };
    accessibilityLayer: false;
  };
  grid: { stroke: string; vertical: false };
  axis: { stroke: string; fontSize: string | number | undefined };
  /** Of the box beside the pointer. */
  tooltip: { contentStyle: CSSProperties; itemStyle: CSSProperties };
}

/**
 * What charts have in common: how much room is around them, and how their
 * grid, their axes and the box beside the pointer look. The chart library is
 * not part of it, so that who asks for this need not load it.
 * @public
 */
export function useChartLook(): ChartLook {
  const { palette, typography } = useTheme();
  return {
    palette,
    chart: {
      margin: { top: 8, right: 24, bottom: 0, left: 0 },
      // The frame is one image to those who do not see it.
      accessibilityLayer: false,
    },
    grid: { stroke: palette.divider, vertical: false },
    axis: {
      stroke: palette.text.secondary,
      fontSize: typography.caption.fontSize as ChartLook['axis']['fontSize'],
    },
    tooltip: {
      contentStyle: {
        backgroundColor: palette.background.paper,
        borderColor: palette.divider,
        color: palette.text.primary,
      },
      itemStyle: { color: palette.text.primary },
    },
  };
}
