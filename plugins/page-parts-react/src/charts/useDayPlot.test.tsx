import { createTheme, ThemeProvider } from '@material-ui/core/styles';
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useDayPlot } from './useDayPlot';

const dark = createTheme({ palette: { type: 'dark' } });

describe('useDayPlot', () => {
  it('writes days of UTC at the axis and in the box, whatever the hour', () => {
    const { days, tooltip } = renderHook(() => useDayPlot()).result.current;
    const first = Date.parse('2026-03-01T00:00:00Z');
    const last = Date.parse('2026-03-01T23:59:59Z');
    const written = days.tickFormatter(first);
    expect(written).toContain('1');
    expect(days.tickFormatter(last)).toBe(written);
    expect(tooltip.labelFormatter(String(last))).toBe(written);
    expect(days.tickFormatter(last + 1000)).not.toBe(written);
  });

  it('takes its colours from the theme', () => {
    const { result } = renderHook(() => useDayPlot(), {
      wrapper: (props: { children: ReactNode }) => (
        <ThemeProvider theme={dark}>{props.children}</ThemeProvider>
      ),
    });
    const { days, counts, grid, tooltip } = result.current;
    const { text, divider, background } = dark.palette;
    expect(days.stroke).toBe(text.secondary);
    expect(counts.stroke).toBe(text.secondary);
    expect(grid.stroke).toBe(divider);
    expect(tooltip.itemStyle.color).toBe(text.primary);
    expect(tooltip.contentStyle.backgroundColor).toBe(background.paper);
  });
});
